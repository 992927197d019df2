import { type Handout, inlinesIn, type SafetyDemand } from '../model/index.ts';

/** Every safety fact that a handout prints, words or demands, by name, at each place where it is named. */
export function factsNamed(handout: Handout): readonly SafetyDemand[] {
  const inText = inlinesIn(handout).flatMap((inline) =>
    inline.type === 'fact' ? [{ name: inline.name, place: inline.place }] : [],
  );
  const inBoxes = handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'callout' && block.fact !== undefined ? [{ name: block.fact, place: block.place }] : [],
    );
  return [...inText, ...inBoxes, ...handout.safety];
}
