import { describe, expect, it } from 'vitest';
import { makeProject, runIn, smallHandout } from '../tools/project.ts';

const FILE = 'content/handouts/tablets/en.yaml';
const NO_HANDOUT = { [FILE]: smallHandout() };

describe('a name that nothing has', () => {
  it.each([
    {
      name: 'a clinic that a handout asks for',
      files: { [FILE]: `# ours\nclinic: riversid\n${smallHandout()}` },
      expected: { id: 'clinic/unknown', file: FILE, line: 2, column: 9 },
      hint: /Did you mean riverside\? .*content\/clinics\/NAME\.yaml/,
    },
    {
      name: 'a theme that a handout asks for',
      files: { [FILE]: `${smallHandout()}theme: "stanard"\n` },
      expected: { id: 'theme/unknown', file: FILE, line: 7, column: 8 },
      hint: /Did you mean standard\?/,
    },
    {
      name: 'a clinic that the settings ask for',
      files: { ...NO_HANDOUT, 'plainleaf.yaml': 'paper: a4\nclinic: hilside\n' },
      expected: { id: 'clinic/unknown', file: 'plainleaf.yaml', line: 2, column: 9 },
      hint: /Did you mean hillside\?/,
    },
    {
      name: 'a theme that the settings ask for',
      files: { ...NO_HANDOUT, 'plainleaf.yaml': 'theme: cosy\n' },
      expected: { id: 'theme/unknown', file: 'plainleaf.yaml', line: 1, column: 8 },
      hint: /There is: standard, warm\./,
    },
    {
      name: 'a theme that a clinic asks for',
      files: {
        ...NO_HANDOUT,
        'content/clinics/ours.yaml': 'name: Ours\ntheme: wram\n',
        'plainleaf.yaml': 'clinic: ours\n',
      },
      expected: { id: 'theme/unknown', file: 'content/clinics/ours.yaml', line: 2, column: 8 },
      hint: /Did you mean warm\?/,
    },
  ])('$name is told where it is written', async ({ files, expected, hint }) => {
    const run = await runIn(makeProject(files), ['build', '--json']);
    expect(run.code).toBe(1);
    const { problems } = JSON.parse(run.out);
    expect(problems).toEqual([expect.objectContaining(expected)]);
    expect(problems[0].hint).toMatch(hint);
  });

  it('does no harm where something stronger is asked for', async () => {
    const files = { [FILE]: `${smallHandout()}theme: stanard\n`, 'plainleaf.yaml': 'clinic: hilside\n' };
    const run = await runIn(makeProject(files), [
      'build',
      '-p',
      'a4',
      '--theme',
      'warm',
      '--clinic',
      'riverside',
    ]);
    expect(run.code).toBe(0);
  });
});
