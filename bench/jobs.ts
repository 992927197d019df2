import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './contender.ts';
import { generateHandout } from './handout.ts';
import { outlineOf } from './outline.ts';
import { readGenerated, templateInput } from './template-input.ts';

/** Writes one document in every form a contender reads. */
export function writeJob(folder: string, sections: number, copy: number): Job {
  const project = join(folder, `${sections}-${copy}`);
  const yaml = generateHandout(sections, copy);
  const handout = readGenerated(yaml);
  mkdirSync(join(project, 'content/handouts/handout'), { recursive: true });
  writeFileSync(join(project, 'content/handouts/handout/en.yaml'), yaml);
  const job: Job = {
    project,
    templateInput: join(project, 'template-input.json'),
    outline: join(project, 'outline.json'),
  };
  writeFileSync(job.templateInput, JSON.stringify(templateInput(handout)));
  writeFileSync(job.outline, JSON.stringify(outlineOf(handout)));
  return job;
}
