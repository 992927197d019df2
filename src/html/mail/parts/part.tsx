import type { ReactElement, ReactNode } from 'react';
import type { StringKey } from '../../../model/index.ts';
import { usePage } from '../../page-context.ts';
import { Words } from '../../words.tsx';
import { Box } from '../box.tsx';
import { useLooks } from '../looks/index.ts';

interface PartProps {
  /** Its heading, one of the locale's. */
  readonly name: StringKey;
  readonly children: ReactNode;
}

export function Part({ name, children }: PartProps): ReactElement {
  const { strings } = usePage().localised.locale;
  return (
    <>
      <h2 {...useLooks().heading2}>
        <Words of={strings[name]} />
      </h2>
      {children}
    </>
  );
}

/** A part in a frame. */
export function PartInBox({ name, children }: PartProps): ReactElement {
  const { strings } = usePage().localised.locale;
  const { box, headingInBox } = useLooks();
  return (
    <Box look={box.card}>
      <h2 {...headingInBox}>
        <Words of={strings[name]} />
      </h2>
      {children}
    </Box>
  );
}
