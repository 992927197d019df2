import { runningTexts } from '../../content/index.ts';
import { type Handout, type Inline, plainText, type RichText } from '../../model/index.ts';
import type { Rule } from '../rule.ts';

/** Words that say nothing when a screen reader lists the links of a page. */
const EMPTY_WORDS =
  /^(?:(?:click|tap|press) )?(?:here|this|link|this (?:link|page|site|website)|(?:read |learn |see )?more)[.!]?$/i;

const linksIn = (inlines: readonly Inline[]): readonly Extract<Inline, { type: 'link' }>[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });

const textsOf = (handout: Handout): readonly RichText[] =>
  [...runningTexts(handout), handout.learnMore?.label, handout.disclaimer, handout.source].filter(
    (text) => text !== undefined,
  );

export const linkText: Rule = {
  id: 'a11y/link-text',
  source: 'WCAG 2.1, 2.4.4: the purpose of a link can be told from its words.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    textsOf(localised.handout).flatMap((text) =>
      linksIn(text.inlines)
        .map((link) => plainText(link.children).trim())
        .filter((words) => EMPTY_WORDS.test(words))
        .map((words) => ({
          severity: 'warning' as const,
          message: `The link “${words}” does not say where it leads, and on paper it leads nowhere.`,
          hint: 'Use the name of the page as the words of the link, and let its address be read.',
          place: text.place,
        })),
    ),
};
