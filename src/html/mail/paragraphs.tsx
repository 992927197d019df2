import type { ReactElement } from 'react';
import type { RichText } from '../../model/index.ts';
import { Rich } from '../inlines.tsx';
import { useLooks } from './looks/index.ts';

export function Paragraphs({ of }: { of: readonly RichText[] }): ReactElement {
  const { paragraph } = useLooks();
  return (
    <>
      {of.map((text, index) => (
        <p key={index} {...paragraph}>
          <Rich of={text} />
        </p>
      ))}
    </>
  );
}
