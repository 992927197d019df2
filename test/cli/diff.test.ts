import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const files = (fresh: string): string =>
  makeProject({ 'old.yaml': smallHandout(), 'drafts/new.yaml': fresh });
const DIFF = ['diff', 'old.yaml', 'drafts/new.yaml'];

describe('plainleaf diff', () => {
  it('tells what matters first, with its place and its words', async () => {
    const text = smallHandout('      - Take it without food.').replace('How to take', 'How to swallow');
    const run = await runIn(files(text), DIFF);
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(run.err).toMatchInlineSnapshot(`
      "Changes that matter (1)

      drafts/new.yaml:6:9  changed text in “What to do”  [a “not” or “only”]
        Take it [-with-]{+without+} food.

      Other changes (1)

      drafts/new.yaml:1:8  changed title
        How to [-take-]{+swallow+} your tablets
      "
    `);
  });

  it('says so when a patient reads the same', async () => {
    const run = await runIn(files(`# the same\n${smallHandout()}`), DIFF);
    expect(run).toEqual({ code: 0, out: '', err: 'Nothing that a patient reads changed.\n' });
  });

  it('tells programs', async () => {
    const run = await runIn(files(smallHandout('      - Take 2 with food.')), [...DIFF, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({
      same: false,
      changes: [
        {
          type: 'changed',
          kind: 'text',
          section: 'What to do',
          matters: ['number'],
          old: 'Take it with food.',
          new: 'Take 2 with food.',
          before: { file: 'old.yaml', line: 6, column: 9 },
          after: { file: 'drafts/new.yaml', line: 6, column: 9 },
        },
      ],
    });
    expect(run.err).toBe('');
  });

  it.each([
    ['a file that is not there', ['diff', 'old.yaml', 'none.yaml'], 2, 'There is no file none.yaml'],
    ['one name', ['diff', 'old.yaml'], 2, 'missing required argument'],
  ])('refuses %s', async (_, argv, code, says) => {
    expect(await runIn(files(smallHandout()), argv)).toMatchObject({
      code,
      err: expect.stringContaining(says),
    });
  });

  it('names the mistakes of a file that cannot be read as a handout', async () => {
    const run = await runIn(files('titel: A\n'), DIFF);
    expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/drafts\/new\.yaml:1:1[\s\S]*`title`/) });
  });
});
