import type { ReactElement } from 'react';
import { fill, type Inline } from '../model/index.ts';
import { TEXT } from './elements.ts';
import { Link } from './link.tsx';
import { useTemplate } from './template.ts';

interface Around {
  /** Points. */
  readonly size: number;
  /** Colour of links and citations. Default: the brand's. */
  readonly linkColor?: string;
}

/** Running text with its mark-up, inside a Text. */
export function Inlines({ of, ...around }: Around & { of: readonly Inline[] }): ReactElement {
  return (
    <>
      {of.map((inline, index) => (
        <InlineView key={index} inline={inline} {...around} />
      ))}
    </>
  );
}

/** Size of raised and lowered letters, in parts of the text's. */
const RAISED = 0.75;

function InlineView({ inline, ...around }: Around & { inline: Inline }): ReactElement {
  const { localised, tokens } = useTemplate();
  const { size, linkColor = tokens.color.brand } = around;
  const { strings } = localised.locale;
  switch (inline.type) {
    case 'text':
      return <>{inline.value}</>;
    case 'fact':
    case 'clinic-detail':
      return <>{inline.text}</>;
    case 'strong':
      return (
        <TEXT style={{ fontWeight: 700 }}>
          <Inlines of={inline.children} {...around} />
        </TEXT>
      );
    case 'subscript':
    case 'superscript':
      return (
        <TEXT
          style={{
            verticalAlign: inline.type === 'subscript' ? 'sub' : 'super',
            // never smaller than the page's small print
            fontSize: Math.max(Math.min(tokens.type.small, size), RAISED * size),
          }}
        >
          <Inlines of={inline.children} {...around} />
        </TEXT>
      );
    case 'span':
      return (
        <TEXT structure="Span" lang={inline.lang}>
          <Inlines of={inline.children} {...around} />
        </TEXT>
      );
    case 'link':
      return (
        <Link href={inline.href} color={linkColor}>
          <Inlines of={inline.children} {...around} />
        </Link>
      );
    case 'cross-reference':
      return (
        <Link href={`#${inline.to}`} color={linkColor}>
          <Inlines of={inline.children} {...around} />
        </Link>
      );
    case 'citation':
      // each number that is printed leads to its own source; what stands between them is plain text
      return (
        <TEXT style={{ color: linkColor }}>
          {inline.text.split(/(\d+)/).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <Link
                key={index}
                href={`#${referenceId(Number(part))}`}
                alt={fill(strings.citation_alt, { number: Number(part) })}
                color={linkColor}
                quiet
              >
                {part}
              </Link>
            ),
          )}
        </TEXT>
      );
  }
}

/** Where a citation of this number leads. */
export function referenceId(number: number): string {
  return `reference-${number}`;
}
