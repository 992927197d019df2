import type { ReactElement } from 'react';
import { fill } from '../../model/index.ts';
import { usePage } from '../page-context.ts';
import { Words } from '../words.tsx';
import { Box } from './box.tsx';
import { useLooks } from './looks/index.ts';

/** “Picture: a plate with salmon.” */
export function Pictured({ alt }: { alt: string }): ReactElement {
  const { text_picture: words } = usePage().localised.locale.strings;
  const { box, paragraph } = useLooks();
  return (
    <Box look={box.plain}>
      <p {...paragraph}>
        <Words of={fill(words, { description: alt })} />
      </p>
    </Box>
  );
}
