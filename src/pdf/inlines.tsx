import type { ReactElement } from 'react';
import { fill } from '../locale/index.ts';
import type { Inline } from '../model/index.ts';
import { TEXT } from './elements.ts';
import { Link } from './link.tsx';
import { useTemplate } from './template.ts';

/** Running text with its mark-up, inside a Text. */
export function Inlines({ of }: { of: readonly Inline[] }): ReactElement {
  return (
    <>
      {of.map((inline, index) => (
        <InlineView key={index} inline={inline} />
      ))}
    </>
  );
}

function InlineView({ inline }: { inline: Inline }): ReactElement {
  const { strings } = useTemplate().localised.locale;
  switch (inline.type) {
    case 'text':
      return <>{inline.value}</>;
    case 'strong':
      return (
        <TEXT style={{ fontWeight: 700 }}>
          <Inlines of={inline.children} />
        </TEXT>
      );
    case 'subscript':
    case 'superscript':
      return (
        <TEXT style={{ verticalAlign: inline.type === 'subscript' ? 'sub' : 'super' }}>
          <Inlines of={inline.children} />
        </TEXT>
      );
    case 'span':
      return (
        <TEXT structure="Span" lang={inline.lang}>
          <Inlines of={inline.children} />
        </TEXT>
      );
    case 'link':
      return (
        <Link href={inline.href}>
          <Inlines of={inline.children} />
        </Link>
      );
    case 'cross-reference':
      return (
        <Link href={`#${inline.to}`}>
          <Inlines of={inline.children} />
        </Link>
      );
    case 'citation': {
      const number = inline.numbers[0] ?? 1;
      return (
        <Link href={`#${referenceId(number)}`} alt={fill(strings.citation_alt, { number })} quiet>
          {inline.text}
        </Link>
      );
    }
  }
}

/** Where a citation of this number leads. */
export function referenceId(number: number): string {
  return `reference-${number}`;
}
