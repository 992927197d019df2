import type { ReactElement } from 'react';
import { telephoneAddress } from '../locale/index.ts';
import { fill, type Inline, plainText, type RichText } from '../model/index.ts';
import { Address } from './address.tsx';
import { referenceId } from './citations.ts';
import { Link } from './link.tsx';
import { usePage } from './page-context.ts';
import { Words } from './words.tsx';

/** Running text with its mark-up. */
export const Rich = ({ of }: { of: RichText }): ReactElement => <Inlines of={of.inlines} />;

/** @param plain inside a link, where no other link may stand. */
function Inlines({ of, plain = false }: { of: readonly Inline[]; plain?: boolean }): ReactElement {
  return (
    <>
      {of.map((inline, index) => (
        <InlineView key={index} inline={inline} plain={plain} />
      ))}
    </>
  );
}

function InlineView({ inline, plain }: { inline: Inline; plain: boolean }): ReactElement {
  const { localised, citations } = usePage();
  switch (inline.type) {
    case 'text':
      return <Words of={inline.value} />;
    case 'fact': {
      const isPhone = localised.facts.some(({ fact }) => fact.name === inline.name && fact.kind === 'phone');
      return isPhone && !plain ? <Phone number={inline.text} /> : <Words of={inline.text} />;
    }
    case 'clinic-detail': {
      const isPhone = inline.detail === 'phone' || inline.detail === 'emergency';
      return isPhone && !plain ? <Phone number={inline.text} /> : <Words of={inline.text} />;
    }
    case 'strong':
      return <strong>{<Inlines of={inline.children} plain={plain} />}</strong>;
    case 'subscript':
      return <sub>{<Inlines of={inline.children} plain={plain} />}</sub>;
    case 'superscript':
      return <sup>{<Inlines of={inline.children} plain={plain} />}</sup>;
    case 'span':
      return <span lang={inline.lang}>{<Inlines of={inline.children} plain={plain} />}</span>;
    case 'link':
      if (plainText(inline.children) === inline.href) return <Address href={inline.href} />;
      return (
        <Link href={inline.href} {...(isElsewhere(inline) ? { className: 'elsewhere' } : {})}>
          <Inlines of={inline.children} plain />
        </Link>
      );
    case 'cross-reference':
      return citations ? (
        <Link href={`#${inline.to}`}>
          <Inlines of={inline.children} plain />
        </Link>
      ) : (
        <Inlines of={inline.children} plain={plain} />
      );
    case 'citation':
      return <Citation inline={inline} />;
  }
}

/** Whether the words of a link do not tell where it leads: on paper its address is printed behind them. */
const isElsewhere = ({ href, children }: Extract<Inline, { type: 'link' }>): boolean =>
  href.startsWith('http') && plainText(children).trim() !== href;

/** A number that is plainly one can be called by a tap; anything else is text. */
function Phone({ number }: { number: string }): ReactElement {
  const href = telephoneAddress(number);
  return href ? (
    <Link href={href}>
      <Words of={number} />
    </Link>
  ) : (
    <Words of={number} />
  );
}

/** Each number leads to its own source, where links can, and can be come back to. */
function Citation({ inline }: { inline: Extract<Inline, { type: 'citation' }> }): ReactElement {
  const { localised, citations } = usePage();
  const { citation_alt: label } = localised.locale.strings;
  if (!citations) return <Words of={inline.text} />;
  const ids = citations.idsOf.get(inline) ?? [];
  return (
    <span className="citation">
      {inline.text.split(/(\d+)/).map((part, index) => {
        if (index % 2 === 0) return part;
        const number = Number(part);
        return (
          <a
            key={index}
            id={ids[inline.numbers.indexOf(number)]}
            href={`#${referenceId(number)}`}
            role="doc-noteref"
            aria-label={fill(label, { number })}
          >
            {part}
          </a>
        );
      })}
    </span>
  );
}
