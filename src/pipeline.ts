import { checkHandout, type RenderedEdition, stopsBuild } from './check/index.ts';
import { bodyText, contentHash, furniture, handoutProse, signOffState } from './content/index.ts';
import { EDITIONS } from './editions/index.ts';
import type { Shelves } from './files/index.ts';
import { fillFacts, localise } from './locale/index.ts';
import type { ConformanceName, EditionName, Localised, Outcome, PaperName, Problem } from './model/index.ts';
import { type ChosenTemplate, templateFor } from './own-templates/index.ts';
import { chooseFonts, type RenderedPdf, type RenderRequest, renderEdition } from './rendering/index.ts';
import { createShaping, type Shaping } from './shaping/index.ts';
import { gatherSources, type SourcesRequest } from './sources/index.ts';
import { themeFor } from './theme/index.ts';

/** One handout in one language, and the forms it is wanted in. */
export interface BuildRequest extends SourcesRequest {
  readonly editions: readonly EditionName[];
  readonly papers: readonly PaperName[];
  /** What the files are made to keep. Default: ua-1. */
  readonly conformance?: ConformanceName;
  /** Findings of `check` stop the build, too. */
  readonly strict: boolean;
  /** ISO 8601 day. */
  readonly today: string;
  /** What the file says of its making. Default: the day the handout was published, else a fixed day. */
  readonly creationDate?: Date;
}

/** A finished file and where it belongs in `out/SLUG/LANG/`. */
export interface BuiltFile {
  readonly edition: EditionName;
  readonly paper: PaperName;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A handout as a reviewer signs it. */
export interface Reviewable {
  readonly localised: Localised;
  /** The YAML that was read. */
  readonly text: string;
  /** What it says, as `contentHash` gives it. */
  readonly hash: string;
  readonly findings: readonly Problem[];
}

interface Making {
  readonly files: readonly BuiltFile[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Problem[];
  /** Absent where problems came before. */
  readonly review?: Omit<Reviewable, 'findings'>;
}

/**
 * Builds one handout: every edition on every paper, or every problem. Throws MachineFailure when the disk would not
 * be read; whatever is wrong with the content is a value.
 */
export async function buildHandout(
  request: BuildRequest,
  shelves: Shelves,
): Promise<Outcome<readonly BuiltFile[]>> {
  const { files, problems, findings } = await make(request, shelves);
  const stopping = request.strict ? findings : findings.filter(stopsBuild);
  const all = [...problems, ...stopping];
  const stopped = request.strict ? all.length > 0 : all.some(({ severity }) => severity === 'error');
  return stopped ? { ok: false, problems: all } : { ok: true, value: files, problems: all };
}

/** Everything that can be said of a handout: problems that keep it from being built and findings of `check`. */
export async function inspectHandout(request: BuildRequest, shelves: Shelves): Promise<readonly Problem[]> {
  const { problems, findings } = await make(request, shelves);
  return [...problems, ...findings];
}

/** What a reviewer signs: the handout with every fact in it and what check finds; or why it cannot be built. */
export async function reviewHandout(request: BuildRequest, shelves: Shelves): Promise<Outcome<Reviewable>> {
  const { problems, findings, review } = await make(request, shelves);
  if (!review || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, value: { ...review, findings }, problems };
}

async function make(request: BuildRequest, shelves: Shelves): Promise<Making> {
  const gathered = await gatherSources(request, shelves);
  if (!gathered.ok) return { files: [], problems: gathered.problems, findings: [] };
  const { locale, clinic, theme, images, families, text, original } = gathered.value;
  const {
    handout,
    facts,
    problems: unfilled,
  } = fillFacts(gathered.value.handout, {
    ...gathered.value.facts,
    locale,
    clinic,
  });
  if (unfilled.length > 0) return { files: [], problems: [...gathered.problems, ...unfilled], findings: [] };
  const shaping = createShaping({ families });

  const hash = contentHash(handout, { facts, images });
  const signOff = signOffState(handout, hash, request.today);
  const localised = localise(handout, locale, clinic, bodyText(handout), { facts, signOff });
  const prose = handoutProse(localised);
  const { allowed } = furniture(localised);
  const fonts = await chooseFonts(localised, prose, allowed, { file: handout.file, text }, shaping);
  if (!fonts.ok) return { files: [], problems: [...gathered.problems, ...fonts.problems], findings: [] };
  const tokens = themeFor(theme, clinic);

  const files: BuiltFile[] = [];
  const rendered: RenderedEdition[] = [];
  const problems: Problem[] = [...gathered.problems];
  const page = { ...request, localised, prose, tokens, fonts: fonts.value, images };
  for (const edition of request.editions) {
    const chosen = await templateFor(edition, shelves);
    problems.push(...chosen.problems);
    if (!chosen.ok) continue;
    for (const paper of papersOf(edition, request)) {
      const drawn = await draw(chosen.value, { ...page, edition, paper }, shaping);
      problems.push(...drawn.problems);
      if (!drawn.ok) continue;
      const { bytes, reading } = drawn.value;
      const fileName = EDITIONS[edition].fileName(paper);
      rendered.push({ edition, paper, reading });
      files.push({ edition, paper, bytes, pages: reading.pages.length, fileName });
    }
  }
  const findings = checkHandout({
    localised,
    original,
    signOff,
    theme,
    clinic,
    tokens,
    rendered,
    today: request.today,
  });
  return { files, problems: withoutRepeats(problems), findings, review: { localised, text, hash } };
}

/** Names of the files that a request asks for, in the order they are built. */
export function fileNames(request: BuildRequest): readonly string[] {
  return request.editions.flatMap((edition) =>
    papersOf(edition, request).map((paper) => EDITIONS[edition].fileName(paper)),
  );
}

/** Renders with the template that was chosen; where it fails, the failure is its problem. */
async function draw(
  { template, explain }: ChosenTemplate,
  request: Omit<RenderRequest, 'template'>,
  shaping: Shaping,
): Promise<Outcome<RenderedPdf>> {
  try {
    const value = await renderEdition({ ...request, template }, shaping);
    return { ok: true, value, problems: value.faults };
  } catch (error) {
    const problem = explain(error);
    if (!problem) throw error;
    return { ok: false, problems: [problem] };
  }
}

/** The papers asked for that the edition comes on. */
function papersOf(edition: EditionName, { papers }: BuildRequest): readonly PaperName[] {
  return EDITIONS[edition].papers.filter((paper) => papers.includes(paper));
}

/** Letter and A4, or many handouts, often stumble over the same thing: it is said once. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.message, problem.place]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
