import { describe, expect, it } from 'vitest';
import { foldSettings, SETTING_KEYS, traceSettings } from '../../src/config/index.ts';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const project = (): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': `${smallHandout()}clinic: hillside\n`,
    'content/handouts/broken/en.yaml': 'title: [',
    'plainleaf.yaml': 'clinic: riverside\npaper:\n  - a4\nout: from-file\nmemory: 3000\ntimeout: 9\n',
  });

interface Printed {
  readonly settings: readonly { key: string; value: unknown; source: string; from: string }[];
  readonly handouts: readonly unknown[];
}

async function printed(argv: readonly string[] = [], env = {}): Promise<Printed> {
  const run = await runIn(project(), ['config', '--print', '--json', ...argv], env);
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out) as Printed;
}

const origin = ({ settings }: Printed, key: string) => {
  const { value, source, from } = settings.find((setting) => setting.key === key) ?? {};
  return { value, source, from };
};

describe('plainleaf config --print', () => {
  it('tells of each setting where it comes from', async () => {
    const all = await printed(['--out', 'here', '--set', 'strict=true'], {
      PLAINLEAF_PAPER: 'letter',
      PLAINLEAF_OUT: 'env',
      PLAINLEAF_TIMEOUT: '1.5',
    });
    expect(all.settings.map(({ key }) => key)).toEqual(SETTING_KEYS);
    expect(origin(all, 'out')).toEqual({ value: 'here', source: 'flag', from: 'flag --out or --set' });
    expect(origin(all, 'timeout')).toMatchObject({ value: 1.5, source: 'environment' });
    expect(origin(all, 'memory')).toEqual({ value: 3000, source: 'plainleaf.yaml', from: 'plainleaf.yaml' });
    expect(origin(all, 'strict')).toMatchObject({ value: true, source: 'flag' });
    expect(origin(all, 'paper')).toEqual({
      value: ['letter'],
      source: 'environment',
      from: 'environment PLAINLEAF_PAPER',
    });
    expect(origin(all, 'clinic')).toMatchObject({ value: 'riverside', source: 'plainleaf.yaml' });
    expect(origin(all, 'lang')).toMatchObject({ value: 'all', source: 'default' });
    expect(origin(all, 'theme')).toMatchObject({ value: null, source: 'default' });
  });

  it('names the handouts that ask for something of their own', async () => {
    const file = 'content/handouts/tablets/en.yaml';
    expect((await printed()).handouts).toEqual([{ file, key: 'clinic', value: 'hillside' }]);
    const human = await runIn(project(), ['config', '--print']);
    expect(human.out).toMatch(
      /^clinic +riverside +plainleaf\.yaml\n.*tablets\/en\.yaml asks for hillside and gets it$/m,
    );
    const insisted = await runIn(project(), ['config', '--print', '-c', 'riverside']);
    expect(insisted.out).toContain('asks for hillside, and is overruled');
  });

  it('says what is wrong with plainleaf.yaml', async () => {
    const root = makeProject({ 'plainleaf.yaml': 'papper: a4\n' });
    const run = await runIn(root, ['config', '--print']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('plainleaf.yaml:1:1');
  });
});

describe('tracing', () => {
  it('agrees with folding', () => {
    const layers = [
      { source: 'plainleaf.yaml', settings: { out: 'file', theme: 'warm' } },
      { source: 'flag', settings: { out: 'flag' } },
    ] as const;
    expect(foldSettings(layers)).toEqual({
      edition: ['handout'],
      fit: 'shrink',
      lang: 'all',
      paper: 'all',
      conformance: 'ua-1',
      press: false,
      panels: 'standard',
      paper_thickness: 0.1,
      out: 'flag',
      theme: 'warm',
      strict: false,
      timeout: 60,
      memory: 2048,
    });
    expect(traceSettings(layers).find(({ key }) => key === 'out')?.source).toBe('flag');
    expect(traceSettings(layers).find(({ key }) => key === 'theme')?.source).toBe('plainleaf.yaml');
  });
});
