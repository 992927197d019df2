import {
  FORMULAS,
  type FormulaId,
  type ReadingLanguage,
  type ReadPassage,
  scoresOfRead,
} from '../../reading/index.ts';
import { readingOf, startOf } from '../reading-of.ts';
import { type CheckInput, type Finding, measuring } from '../rule.ts';

/**
 * How hard a text may read: US school years by Flesch-Kincaid, or points by INFLESZ (`ease_…`), where less is harder.
 * A formula says little of fewer than `least_words` words; of one paragraph it is believed from `least_words_of_block` on.
 */
const LIMITS = {
  warning: 6,
  error: 8,
  block: 10,
  ease_warning: 65,
  ease_error: 55,
  ease_block: 40,
  least_words: 100,
  least_words_of_block: 40,
};
type GradeLimits = Readonly<typeof LIMITS>;

/** The formula that judges a language. */
const JUDGE = { en: 'flesch-kincaid', es: 'inflesz' } as const satisfies Record<ReadingLanguage, FormulaId>;

export const readGrade = measuring({
  id: 'read/grade',
  source:
    'American Medical Association: 6th grade or below; NIH: 8th or below. Adults in the US read at grade 8 to 9 on average. Spanish: INFLESZ, 65 and above is easy, below 55 hard (Barrio-Cantalejo 2008).',
  needs: 'content',
  stops: 'strict',
  limits: LIMITS,
  run: (input, limits) => {
    const { lang, read: all } = readingOf(input.localised);
    if (!lang) return [];
    // a leaflet says once more what the rest says
    const read = all.filter(({ passage }) => passage.part !== 'leaflet');
    const judge = judgeFor(lang, limits);
    return [...wholeText(input, read, judge), ...keyPoints(read, judge), ...blocks(all, judge)];
  },
});

interface Judge {
  /** How hard passages read, on a scale that grows with hardness: an ease is counted down from 100. */
  hardness(read: readonly ReadPassage[]): number | null;
  /** “grade 13.8”. */
  short(hardness: number): string;
  /** “at grade 13.8 (Flesch-Kincaid)”. */
  describe(hardness: number): string;
  readonly warning: number;
  readonly error: number;
  readonly block: number;
  readonly wanted: string;
  readonly lang: ReadingLanguage;
  readonly limits: GradeLimits;
}

function judgeFor(lang: ReadingLanguage, limits: GradeLimits): Judge {
  const id = JUDGE[lang];
  const { name, scale } = FORMULAS[id];
  const isEase = scale === 'ease';
  const warning = isEase ? limits.ease_warning : limits.warning;
  const error = isEase ? limits.ease_error : limits.error;
  const turn = (value: number): number => (scale === 'ease' ? 100 - value : value);
  const short = (hardness: number): string =>
    scale === 'ease' ? `${turn(hardness).toFixed(0)} points` : `grade ${hardness.toFixed(1)}`;
  return {
    lang,
    limits,
    hardness: (read) => {
      const score = scoresOfRead(read, lang).scores[id];
      return score ? turn(score.value) : null;
    },
    short,
    describe: (hardness) => `${scale === 'ease' ? 'with' : 'at'} ${short(hardness)} (${name})`,
    warning: turn(warning),
    error: turn(error),
    block: turn(isEase ? limits.ease_block : limits.block),
    wanted:
      scale === 'ease'
        ? `Patients need ${warning} points or more`
        : `Patients need grade ${warning} or below, ${error} at the most`,
  };
}

const wordsIn = (read: readonly ReadPassage[]): number =>
  read.reduce((sum, { counts }) => sum + counts.words, 0);

function wholeText(
  { localised }: CheckInput,
  read: readonly ReadPassage[],
  judge: Judge,
): readonly Finding[] {
  const hardness = judge.hardness(read);
  if (hardness === null || wordsIn(read) < judge.limits.least_words || hardness <= judge.warning) return [];
  return [
    {
      severity: hardness > judge.error ? 'error' : 'warning',
      message: `The text reads ${judge.describe(hardness)}${smogOf(read, judge)}.`,
      hint: `${judge.wanted}: shorter sentences and shorter, everyday words.`,
      place: localised.handout.title.place,
    },
  ];
}

/** No formula is best, so a second one is shown. */
function smogOf(read: readonly ReadPassage[], { lang }: Judge): string {
  const { smog } = scoresOfRead(read, lang).scores;
  return smog ? `; ${FORMULAS.smog.name} ${smog.value.toFixed(1)}${smog.rough ? ', roughly' : ''}` : '';
}

/** Key points are all that many people read: they may not be harder than the rest. */
function keyPoints(read: readonly ReadPassage[], judge: Judge): readonly Finding[] {
  const points = read.filter(({ passage }) => passage.part === 'key-points');
  const rest = read.filter(({ passage }) => passage.part !== 'key-points');
  const [first] = points;
  const hard = judge.hardness(points);
  const body = judge.hardness(rest);
  if (!first || hard === null || body === null) return [];
  const enough =
    wordsIn(points) >= judge.limits.least_words_of_block &&
    wordsIn(rest) >= judge.limits.least_words_of_block;
  if (!enough || hard <= body || hard <= judge.warning) return [];
  return [
    {
      severity: 'warning',
      message: `The key points read ${judge.describe(hard)}, harder than the rest (${judge.short(body)}).`,
      hint: 'Many people read the key points alone: make them the easiest part.',
      place: first.passage.place,
    },
  ];
}

function blocks(read: readonly ReadPassage[], judge: Judge): readonly Finding[] {
  return read.flatMap((block): Finding[] => {
    const hardness = judge.hardness([block]);
    if (
      hardness === null ||
      block.counts.words < judge.limits.least_words_of_block ||
      hardness <= judge.block
    )
      return [];
    return [
      {
        severity: 'warning',
        message: `This paragraph reads ${judge.describe(hardness)}: ${startOf(block.passage.text)}.`,
        hint: `${judge.wanted}.`,
        place: block.passage.place,
      },
    ];
  });
}
