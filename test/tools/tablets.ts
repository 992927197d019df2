import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, runIn } from './project.ts';

/** A small handout with a list, a table, a picture and a link. */
export const TABLETS = `title: How to take your tablets
summary: Take one tablet a day, with food.
key_points:
  - lead: Never double the dose
    text: Wait for the next day instead.
sections:
  - heading: What to do
    blocks:
      - Take 5 mg with a full glass of water, each morning at the same time.
      - steps:
          - Wash your hands.
          - Swallow the tablet whole.
      - comparison:
          caption: Doses by age
          columns: [Age, Dose]
          rows:
            - [Up to 70, 5 mg a day]
            - [Over 70, 2.5 mg a day]
      - figure:
          image: plate.svg
          alt: A plate with salmon, broccoli and quinoa.
  - heading: When to call us
    blocks:
      - Call us if you feel dizzy, and read [about dizziness](https://www.nhs.uk/conditions/dizziness/).
references:
  - title: Dizziness
    publisher: NHS
    url: https://www.nhs.uk/conditions/dizziness/
`;

export const TABLETS_FILE = 'content/handouts/tablets/en.yaml';

/** A project with the handout, built on A4. */
export async function builtTablets(
  argv: readonly string[] = [],
): Promise<{ root: string; bytes: Uint8Array }> {
  const root = makeProject({
    [TABLETS_FILE]: TABLETS,
    'content/handouts/tablets/plate.svg': readFileSync(
      join(import.meta.dirname, '../fixtures/pdf/plate.svg'),
    ),
  });
  const run = await runIn(root, ['build', '--paper', 'a4', ...argv]);
  if (run.code !== 0) throw new Error(run.err);
  return { root, bytes: readFileSync(join(root, 'out/tablets/en/handout-a4.pdf')) };
}
