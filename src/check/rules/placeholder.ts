import { PLACEHOLDERS } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

const OURS: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS));

/** What people write where something is still to come; in capitals, as “todo” is a word of Spanish. */
const STILL_TO_COME =
  /\bTODO(?=:|$)|\b(?:TBD|FIXME|XXX+)\b|[Ll]orem ipsum|\[(?:[Ii]nsert|[Yy]our|[Aa]dd|[Nn]ame of)\b[^\]]*\]/u;

export const placeholder: Rule = {
  id: 'message/placeholder',
  source: 'Plainleaf: words that stand in for words to come tell a patient nothing, and look like a mistake.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised: { handout } }) => {
    const left = textsOf(handout).filter(({ text }) => OURS.has(text.trim()) || STILL_TO_COME.test(text));
    const [first] = left;
    if (!first) return [];
    return [
      {
        severity: 'error',
        message: `“${first.text.trim()}” is no text for a patient${left.length > 1 ? `, and so are ${left.length - 1} more` : ''}.`,
        hint: 'Write what belongs there, or take it out.',
        place: first.place,
      },
    ];
  },
};
