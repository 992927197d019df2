import { linksOf } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Words that say nothing when a screen reader lists the links of a page. */
const EMPTY_WORDS =
  /^(?:(?:click|tap|press) )?(?:here|this|link|this (?:link|page|site|website)|(?:read |learn |see )?more)[.!]?$/i;

export const linkText: Rule = {
  id: 'a11y/link-text',
  source: 'WCAG 2.1, 2.4.4: the purpose of a link can be told from its words.',
  needs: 'content',
  stops: 'strict',
  languages: ['en'],
  run: ({ localised }) =>
    linksOf(localised.handout)
      .filter(({ words }) => EMPTY_WORDS.test(words))
      .map(({ words, place }) => ({
        severity: 'warning',
        message: `The link “${words}” does not say where it leads.`,
        hint: 'Use the name of the page as the words of the link.',
        place,
      })),
};
