import { type Food, fill, type Nutrient } from '../model/index.ts';
import type { Level, Share } from './share.ts';
import type { Wording } from './wording.ts';

/** Levels that the sentences tell shares of, in their order. */
const LEVELS = ['high', 'little', 'low'] as const satisfies readonly Level[];

/** What a meal is high and low in, and what to add for what it lacks, in sentences. */
export function headlineOf(
  shares: readonly Share[],
  suggestions: (nutrient: Nutrient) => readonly Food[],
  wording: Wording,
): string {
  const { strings } = wording;
  const [first] = LEVELS.flatMap((level) => shares.filter((share) => share.level === level));
  const of = (level: Level): readonly Share[] => shares.filter((share) => share.level === level);
  const sentence = (pattern: string, some: readonly Share[]): readonly string[] =>
    some.length === 0
      ? []
      : [
          fill(pattern, {
            nutrients: wording.list(some.map((share) => withShare(share, share === first, wording))),
          }),
        ];
  const lacking = [...of('little'), ...of('low')];
  return [
    ...(of('high').length > 0 ? sentence(strings.meal_high, of('high')) : [strings.meal_none_high]),
    ...sentence(strings.meal_little, of('little')),
    ...sentence(strings.meal_low, of('low')),
    ...unknownSentence(of('unknown'), wording),
    ...lacking.flatMap(({ nutrient }) => suggestionFor(nutrient, suggestions(nutrient), wording)),
  ].join(' ');
}

/** “vitamin D (71%)”; the first of them says what it is a share of. */
function withShare({ nutrient, percent, isLeast }: Share, isFirst: boolean, wording: Wording): string {
  const share = wording.percent(percent ?? 0);
  return fill(isFirst ? wording.strings.meal_share_first : wording.strings.meal_share, {
    nutrient: wording.nutrient(nutrient),
    share: isLeast ? fill(wording.strings.meal_at_least, { value: share }) : share,
  });
}

function unknownSentence(shares: readonly Share[], wording: Wording): readonly string[] {
  if (shares.length === 0) return [];
  const nutrients = wording.list(shares.map(({ nutrient }) => wording.nutrient(nutrient)));
  return [fill(wording.strings.meal_unknown, { nutrients })];
}

function suggestionFor(nutrient: Nutrient, foods: readonly Food[], wording: Wording): readonly string[] {
  const { strings } = wording;
  const items = foods.flatMap(({ names, serving }) => {
    const [food, measure] = [wording.in(names), wording.in(serving.measures)];
    return food && measure ? [fill(strings.meal_suggest_food, { food, measure })] : [];
  });
  if (items.length === 0) return [];
  return [
    fill(strings.meal_suggest, { nutrient: wording.nutrient(nutrient), foods: wording.list(items, 'or') }),
  ];
}
