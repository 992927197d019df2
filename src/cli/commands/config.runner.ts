import { type Settings, type TracedSetting, traceSettings } from '../../config/index.ts';
import { readHandout } from '../../content/index.ts';
import { handoutFile, listHandouts, OutsideProject, type ProjectFiles, readText } from '../../files/index.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { describeProblems } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { describeSettings, type HandoutWish, nameOfSource } from '../reports/settings.ts';
import type { Terminal } from '../terminal.ts';

export interface ConfigOptions {
  readonly settings: Settings;
  readonly json: boolean;
}

/** Prints every setting with the layer that decided it, and the wishes of the handouts. */
export async function runConfig({ settings, json }: ConfigOptions, terminal: Terminal): Promise<ExitCode> {
  const { shelves, layers, problems } = await openProject(settings, terminal);
  const traced = traceSettings(layers);
  const wishes = await handoutWishes(shelves.project);
  const record = {
    project: shelves.project.root,
    settings: traced.map(toRecord),
    handouts: wishes,
    problems: problems.map(problemRecord),
  };
  terminal.out(json ? toJson(record) : describeSettings(traced, wishes, terminal.color));
  if (problems.length > 0) terminal.err(`${describeProblems(problems, terminal.color)}\n`);
  return problems.length > 0 ? EXIT.content : EXIT.done;
}

const toRecord = (setting: TracedSetting): Record<string, unknown> => ({
  key: setting.key,
  value: setting.value ?? null,
  source: setting.source,
  from: nameOfSource(setting),
});

/** The clinic and theme that handouts ask for themselves. A handout that cannot be read asks for nothing. */
async function handoutWishes(project: ProjectFiles): Promise<readonly HandoutWish[]> {
  const wishes: HandoutWish[] = [];
  for (const { slug, langs } of await listHandouts(project)) {
    for (const lang of langs) {
      const file = handoutFile(slug, lang);
      const text = await readText(project, file).catch((error: unknown) => {
        if (error instanceof OutsideProject) return null;
        throw error;
      });
      const handout = text === null ? null : readHandout({ text, file, slug, lang });
      if (!handout?.ok) continue;
      for (const key of ['clinic', 'theme'] as const) {
        const value = handout.value[key];
        if (value !== undefined) wishes.push({ file, key, value });
      }
    }
  }
  return wishes;
}
