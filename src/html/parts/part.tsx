import type { ReactElement, ReactNode } from 'react';
import { usePage } from '../page-context.ts';
import { PART_ID } from '../page-parts.ts';
import { Words } from '../words.tsx';

/** A part under one of the locale's headings. */
export function Part({
  name,
  className,
  children,
}: {
  name: keyof typeof PART_ID;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const { strings } = usePage().localised.locale;
  return (
    <section id={PART_ID[name]} className={className}>
      <h2>
        <Words of={strings[name]} />
      </h2>
      {children}
    </section>
  );
}
