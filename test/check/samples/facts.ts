import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkHandout } from '../../../src/check/index.ts';
import { handoutProse } from '../../../src/content/index.ts';
import { type Localised, mapInlines, NO_WORDS } from '../../../src/model/index.ts';
import { propsOf, render } from '../../pdf/render.ts';
import { REPOSITORY } from '../../tools/shipped.ts';
import { shippedTheme } from '../../tools/shipped-content.ts';
import { project, type Sample, type SamplesOf, withBlocks } from './sample.ts';

const FILE = 'test/fixtures/pdf/every-block.yaml';

/** Where words first stand in it. */
function at(words: string): readonly [line: number, column: number, file: string] {
  const before = readFileSync(join(REPOSITORY, FILE), 'utf8').split(words)[0]?.split('\n') ?? [];
  return [before.length, (before.at(-1)?.length ?? 0) + 1, FILE];
}

/** What is found in an edition whose template draws something else than the handout. */
const drawnAs =
  (change: (localised: Localised) => Localised['handout']): Sample =>
  async () => {
    const { localised, ...rest } = await propsOf({ file: FILE });
    const theme = shippedTheme('standard');
    const drawn = { ...localised, handout: change(localised) };
    const { reading } = await render({ ...rest, localised: drawn });
    return checkHandout({
      localised,
      prose: handoutProse(localised),
      theme,
      clinic: localised.clinic,
      tokens: theme.tokens,
      fonts: { stack: ['one'], wished: ['one'], lacking: [] },
      images: new Map(),
      words: NO_WORDS,
      today: '2026-11-24',
      rendered: [{ edition: 'handout', paper: 'letter', reading }],
    }).findings;
  };

const asItIs = drawnAs(({ handout }) => handout);
const withoutBoxes = drawnAs(({ handout }) => ({
  ...handout,
  sections: handout.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.type !== 'callout'),
  })),
}));
const withCutDoses = drawnAs(({ handout }) =>
  mapInlines(handout, (inline) =>
    inline.type === 'fact' ? { ...inline, text: inline.text.replace(/ \(.*/, '') } : inline,
  ),
);

const LIMIT = 'amount: 100\nunit: mcg\nalso:\n  amount: 4000\n  unit: IU\nper: day\nsource:\n  title: S\n';
const taking = (words: string, rest = '') =>
  project(async () => ({
    'content/facts/limit.yaml': LIMIT,
    'content/handouts/tablets/en.yaml': `${withBlocks(words)}${rest}`,
  }));
const SAFETY = 'safety:\n  - limit\n';

export const FACTS = {
  'fact/altered': {
    fires: [
      {
        in: withCutDoses,
        at: at('{painkiller-limit}'),
        says: /only a part of “painkiller-limit”/,
        as: 'error',
      },
    ],
    nearMiss: [asItIs],
  },
  'fact/missing': {
    fires: [
      { in: taking('Take a few.', SAFETY), at: [7, 5], says: /must print “limit”, and no text of it does/ },
      {
        in: withoutBoxes,
        at: at('blood-thinner\nlearn_more'),
        says: /“handout” does not print the caution “blood-thinner”, which line \d+/,
      },
      { in: withCutDoses, at: at('painkiller-limit\n  - blood-thinner'), says: /“painkiller-limit”/ },
    ],
    nearMiss: [taking('Take no more than {limit}.', SAFETY), asItIs],
  },
  'fact/typed-number': {
    fires: [
      {
        in: taking('Never more than 4,000 IU. Or {limit}.'),
        at: [5, 9],
        says: /although the fact “limit” holds it/,
      },
      { in: taking('Never more than 5,000 IU. Or {limit}.'), at: [5, 9], says: /says another number/ },
      { in: taking('Never more than 4000 IU. Or {limit}.'), at: [5, 9], says: /says another number/ },
    ],
    // other units, and other doses in other texts
    nearMiss: [taking('At most {limit}.\n      - Eat 20 mcg, or 5 mg.')],
  },
} as const satisfies SamplesOf<'fact'>;
