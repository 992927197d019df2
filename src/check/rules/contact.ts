import { type Inline, inlinesIn } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { says, wholeOf } from '../texts.ts';

/** A telephone number as people write it: seven digits or more, or a short service number after “call”. */
const PHONE = /\+?\(?\d{2,4}\)?[-–. ]\d{2,4}(?:[-–. ]\d{2,4})*\b|\bcall \d{3,6}\b/iu;

const CHOOSE = 'Give the clinic a `phone:` in content/clinics, and name the clinic in plainleaf.yaml.';

const namesPhone = (inline: Inline): inline is Extract<Inline, { type: 'clinic-detail' }> =>
  inline.type === 'clinic-detail' && inline.detail === 'phone';

export const contact: Rule = {
  id: 'act/contact',
  source: 'DISCERN, question 7: the reader is told where to find help and more information.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout }, clinic }) => {
    const block = handout.sections
      .flatMap((section) => section.blocks)
      .find(({ type }) => type === 'contact');
    if (block ? clinic?.phone : says(handout, PHONE)) return [];
    const named = inlinesIn(handout.sections).find(namesPhone);
    if (!block && named) {
      return [
        {
          severity: 'warning',
          message: 'The telephone of the clinic belongs here, and no clinic with one is chosen.',
          hint: CHOOSE,
          place: named.place,
        },
      ];
    }
    return [
      {
        severity: 'warning',
        message: block
          ? 'The contact block has no telephone number to print.'
          : 'The handout does not say whom to call with a question.',
        hint: block ? CHOOSE : 'Add a block `contact:`; the clinic’s telephone and hours are filled in.',
        place: block?.place ?? wholeOf(handout),
      },
    ];
  },
};
