import { type Block, type BlockType, plainText } from '../../model/index.ts';
import type { RuleId } from '../rules.ts';
import { says } from '../texts.ts';
import type { Answer, CardInput } from './card.ts';

type Judge = (input: CardInput) => Answer | null;

const yesNo = (yes: boolean): Answer => (yes ? 'yes' : 'no');

const blocksOf = ({ localised }: CardInput): readonly Block[] =>
  localised.handout.sections.flatMap((section) => section.blocks);

/** A person says. */
export const asked: Judge = () => null;

/** Yes when the handout has what is asked for. */
export const has =
  (test: (input: CardInput) => boolean): Judge =>
  (input) =>
    yesNo(test(input));

/** Yes when one of the blocks is there. */
export const hasBlock = (...types: readonly BlockType[]): Judge =>
  has((input) => blocksOf(input).some(({ type }) => types.includes(type)));

/** Yes when none of the rules found anything. */
export const decidedBy =
  (...rules: readonly RuleId[]): Judge =>
  ({ found }) =>
    yesNo(!rules.some((rule) => found.has(rule)));

/** No when one of the rules found something; a person says the rest. */
export const failedBy =
  (...rules: readonly RuleId[]): Judge =>
  ({ found }) =>
    rules.some((rule) => found.has(rule)) ? 'no' : null;

/** Does not apply unless the test holds. */
export const onlyIf =
  (test: (input: CardInput) => boolean, judge: Judge): Judge =>
  (input) =>
    test(input) ? judge(input) : 'not-applicable';

export const hasNumbers = ({ localised }: CardInput): boolean =>
  says(localised.handout, /\d/u) || localised.handout.sections.some(({ blocks }) => blocks.some(isMeal));
export const hasProbability = ({ localised }: CardInput): boolean =>
  says(localised.handout, /\b\d+ ?%|\b\d+ (?:in|out of) \d+|\bper ?cent\b|\bchances?\b/iu);
export const hasPictures = (input: CardInput): boolean =>
  blocksOf(input).some((block) => block.type === 'figure' || isMeal(block));
export const hasChart = (input: CardInput): boolean => blocksOf(input).some(isMeal);
export const hasTable = (input: CardInput): boolean =>
  blocksOf(input).some((block) => block.type === 'comparison' || isMeal(block));
export const everyFigureIsTitled = (input: CardInput): boolean =>
  blocksOf(input).every((block) => block.type !== 'figure' || block.caption !== undefined);
export const tablesAreSimple = (input: CardInput): boolean =>
  blocksOf(input).every((block) => {
    if (block.type !== 'comparison') return true;
    return (
      block.columns.length <= 5 && block.columns.every((head) => plainText(head).split(/\s+/u).length <= 6)
    );
  });
const isMeal = ({ type }: Block): boolean => type === 'meal';
