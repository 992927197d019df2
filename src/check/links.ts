import { runningTexts } from '../content/index.ts';
import { type Handout, type Inline, type Place, plainText } from '../model/index.ts';

/** A link as a reader meets it. */
export interface PrintedLink {
  readonly words: string;
  readonly href: string;
  /** Of the text that holds it. */
  readonly place: Place;
}

/** Every link to somewhere outside the handout, in the order of the page. */
export function linksOf(handout: Handout): readonly PrintedLink[] {
  const rest = [handout.learnMore?.label, handout.disclaimer, handout.source].filter(
    (text) => text !== undefined,
  );
  return [...runningTexts(handout), ...rest].flatMap(({ inlines, place }) =>
    linksIn(inlines).map(({ href, children }) => ({ href, words: plainText(children).trim(), place })),
  );
}

const linksIn = (inlines: readonly Inline[]): readonly Extract<Inline, { type: 'link' }>[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
