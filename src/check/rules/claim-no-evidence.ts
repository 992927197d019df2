import { inlinesIn } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

export const claimNoEvidence: Rule = {
  id: 'claim/no-evidence',
  source:
    'DISCERN, questions 4 and 11: it must be clear on what evidence a claim rests, also one that nothing supports.',
  needs: 'content',
  stops: 'strict',
  run: ({ localised }) =>
    localised.handout.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'claims' ? block.items : []))
      .filter(({ claim }) => !inlinesIn(claim).some(({ type }) => type === 'citation'))
      .map(
        ({ claim, strength }): Finding => ({
          severity: 'error',
          message: `This claim is called “${strength}” and names no source for that.`,
          hint: 'Put the number of its reference behind it, such as [1].',
          place: claim.place,
        }),
      ),
};
