import type { Handout } from '../../model/index.ts';
import { lackedByPlainEdition } from '../parity/plain-edition.ts';
import { lackedByTranslation } from '../parity/translation.ts';
import type { Rule } from '../rule.ts';

export const parity: Rule = {
  id: 'i18n/parity',
  source:
    'HHS, Section 1557 (45 CFR 92.201): what patients get in their language must be accurate. A caution or a number that one language leaves out harms its readers.',
  needs: 'content',
  stops: 'strict',
  run: (input) => {
    const { original } = input;
    if (!original) return [];
    return isPlainEdition(input.localised.handout, original)
      ? lackedByPlainEdition(input, original)
      : lackedByTranslation(input, original);
  },
};

/** `en-simple` of `en` is written anew; `es-simple` of `en-simple` is a translation again. */
const isPlainEdition = ({ lang }: Handout, original: Handout): boolean =>
  isSimple(lang) && !isSimple(original.lang);

const isSimple = (lang: string): boolean => lang.toLowerCase().split('-').includes('simple');
