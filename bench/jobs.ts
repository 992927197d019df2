import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './contender.ts';
import { generateHandout } from './handout.ts';
import { outlineOf } from './outline.ts';
import { templateInput, writeTemplateInput } from './template-input.ts';

/** Writes one document in every form a contender reads. */
export async function writeJob(folder: string, sections: number, copy: number): Promise<Job> {
  const project = join(folder, `${sections}-${copy}`);
  const yaml = generateHandout(sections, copy);
  mkdirSync(join(project, 'content/handouts/handout'), { recursive: true });
  writeFileSync(join(project, 'content/handouts/handout/en.yaml'), yaml);
  const job: Job = {
    project,
    templateInput: join(project, 'template-input.json'),
    outline: join(project, 'outline.json'),
    paper: 'letter',
  };
  const input = await templateInput(project);
  writeFileSync(job.templateInput, writeTemplateInput(input));
  writeFileSync(job.outline, JSON.stringify(outlineOf(input.localised.handout)));
  return job;
}
