import { describe, expect, it } from 'vitest';
import { makeProject, runIn } from '../tools/project.ts';
import { shippedLocale } from '../tools/shipped-content.ts';

const LIMIT = 'amount: 100\nunit: mcg\nalso:\n  amount: 4000\n  unit: IU\nper: day\nsource:\n  title: S\n';
const handout = (text: string, rest = ''): string =>
  `title: Tablets\nsections:\n  - heading: What to do\n    blocks:\n      - ${text}\n${rest}`;
const SAFETY = 'safety:\n  - limit\n';

interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What check says of facts. */
async function check(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
): Promise<readonly Finding[]> {
  const root = makeProject({
    'content/facts/limit.yaml': LIMIT,
    'content/locales/es.yaml': spanish(),
    ...files,
  });
  const run = await runIn(root, ['check', '--json', '--paper', 'a4', ...argv]);
  const { findings } = JSON.parse(run.out) as { findings: readonly Finding[] };
  return findings.filter(({ id }) => id.startsWith('fact/') || id.startsWith('translation/'));
}

/** English that goes by another name, so that a translation can be built. */
const spanish = (): string => {
  const { strings, fonts, amounts } = shippedLocale('en');
  return JSON.stringify({
    name: 'Español',
    direction: 'ltr',
    fonts,
    leading: 1,
    words_per_minute: 200,
    strings,
    amounts,
  });
};

const EN = 'content/handouts/tablets/en.yaml';
const ES = 'content/handouts/tablets/es.yaml';

describe('a fact that must be printed', () => {
  it('is found on the finished page', async () => {
    expect(await check({ [EN]: handout('Take no more than {limit}.', SAFETY) })).toEqual([]);
  });

  it('stops the build where no text prints it', async () => {
    const files = { [EN]: handout('Take a few.', SAFETY), 'content/facts/limit.yaml': LIMIT };
    expect(await check(files)).toEqual([
      expect.objectContaining({ id: 'fact/missing', severity: 'error', file: EN, line: 7 }),
    ]);
    const built = await runIn(makeProject(files), ['build', '--paper', 'a4']);
    expect(built.code).toBe(1);
    expect(built.err).toContain('fact/missing');
  });

  it('that nobody knows is named with the nearest that is known', async () => {
    expect(await check({ [EN]: handout('Take {limits}.') })).toEqual([
      expect.objectContaining({ id: 'fact/unknown', file: EN, line: 5, hint: 'Did you mean {limit}?' }),
    ]);
  });

  it('is refused in its own file without a source', async () => {
    expect(
      await check({
        [EN]: handout('Take {limit}.'),
        'content/facts/limit.yaml': 'amount: 1\nunit: mg\n',
      }),
    ).toEqual([expect.objectContaining({ id: 'fact/no-source', file: 'content/facts/limit.yaml', line: 1 })]);
  });
});

describe('a dose that is typed by hand', () => {
  it.each([
    ['Never more than 4,000 IU. Or {limit}.', 'although the fact'],
    ['Never more than 5,000 IU. Or {limit}.', 'which says another number'],
    ['Never more than 4000 IU. Or {limit}.', 'which says another number'],
  ])('is found in “%s”', async (text, message) => {
    expect(await check({ [EN]: handout(text) })).toEqual([
      expect.objectContaining({
        id: 'fact/typed-number',
        severity: 'warning',
        line: 5,
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it('is silent about other units, and about other doses in other texts', async () => {
    expect(await check({ [EN]: handout('At most {limit}.\n      - Eat 20 mcg, or 5 mg.') })).toEqual([]);
  });
});

describe('a translation', () => {
  const english = handout('Take no more than {limit}.', SAFETY);
  const es = (text: string, rest = ''): string => handout(text, `translation_of: en\n${rest}`);

  it('must print the facts of its original', async () => {
    expect(await check({ [EN]: english, [ES]: es('No tome más de {limit}.') })).toEqual([]);
    expect(await check({ [EN]: english, [ES]: es('No tome mucho.') })).toEqual([
      expect.objectContaining({ id: 'fact/missing', file: ES, line: 6 }),
    ]);
  });

  it('must print those that the original does not demand, too', async () => {
    const [finding, ...more] = await check({
      [EN]: handout('Take no more than {limit}.'),
      [ES]: es('No tome mucho.'),
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ id: 'fact/missing', file: ES, line: 6 });
    expect(finding?.message).toContain(`${EN} prints “limit” in line 5`);
  });

  it('must not give a fact another value', async () => {
    const other = `facts:\n  limit:\n    amount: 10\n    unit: mcg\n    source:\n      title: S\n`;
    expect(await check({ [EN]: english, [ES]: es('No tome más de {limit}.', other) })).toEqual([
      expect.objectContaining({
        id: 'fact/altered',
        file: ES,
        line: 9,
        message: expect.stringContaining('content/facts/limit.yaml, line 1'),
      }),
    ]);
  });

  it('takes the facts that stand in its original', async () => {
    const own = `facts:\n  mine:\n    amount: 10\n    unit: mcg\n    source:\n      title: S\n`;
    const files = { [EN]: handout('Take {mine}.', own), [ES]: es('Tome {mine}.') };
    expect(await check(files)).toEqual([]);
  });

  it('of a handout that is not there is refused', async () => {
    expect(await check({ [ES]: es('No tome mucho.') })).toEqual([
      expect.objectContaining({ id: 'translation/original', file: ES, line: 6 }),
    ]);
  });
});
