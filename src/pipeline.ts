import {
  type CheckInput,
  type CheckReport,
  type CheckSettings,
  checkForBuild,
  checkHandout,
  type FilledCard,
  fillScoreCards,
  type RenderedEdition,
  stopsBuild,
} from './check/index.ts';
import { furniture, handoutProse } from './content/index.ts';
import { EDITIONS } from './editions/index.ts';
import type { Inputs, Shelves } from './files/index.ts';
import { completeHandout } from './locale/index.ts';
import {
  type ConformanceName,
  type EditionName,
  type Follow,
  type Localised,
  NO_WORDS,
  type Outcome,
  type PaperName,
  type Problem,
  withoutRepeats,
} from './model/index.ts';
import { type ChosenTemplate, templateFor } from './own-templates/index.ts';
import {
  chooseFonts,
  pageFullProblem,
  type RenderedPdf,
  type RenderRequest,
  renderEdition,
} from './rendering/index.ts';
import { createShaping, type Shaping } from './shaping/index.ts';
import { gatherSources, gatherWords, type SourcesRequest } from './sources/index.ts';
import { themeFor } from './theme/index.ts';

/** One handout in one language, and the forms it is wanted in. */
export interface BuildRequest extends SourcesRequest {
  readonly editions: readonly EditionName[];
  readonly papers: readonly PaperName[];
  /** What the files are made to keep. Default: ua-1. */
  readonly conformance?: ConformanceName;
  /** Findings of `check` stop the build, too. */
  readonly strict: boolean;
  /** What plainleaf.yaml says of the rules. */
  readonly check?: CheckSettings;
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

interface Making extends Inputs {
  readonly files: readonly BuiltFile[];
  readonly problems: readonly Problem[];
  readonly report: Inspection;
  /** Absent where problems came before. */
  readonly review?: Omit<Reviewable, 'findings'>;
}

/** What `check` has to say of a handout, with its score cards filled in as far as they are. */
export interface Inspection extends CheckReport {
  /** Empty when the handout could not be read, or is only built. */
  readonly scoreCards: readonly FilledCard[];
}

const NOT_CHECKED: Inspection = { findings: [], silenced: [], scoreCards: [] };

/** The files of a handout or every problem, and what it was made from either way. */
export type BuiltHandout = Outcome<readonly BuiltFile[]> & Inputs;

/**
 * Builds one handout: every edition on every paper, or every problem. Throws MachineFailure when the disk would not
 * be read; whatever is wrong with the content is a value. Runs in the caller's thread for as long as it takes:
 * `openWorkers` is the same with limits.
 * @param follow is told what is being done.
 */
export async function buildHandout(
  request: BuildRequest,
  shelves: Shelves,
  follow?: Follow,
): Promise<BuiltHandout> {
  const depth = request.strict ? 'every-rule' : 'build-rules';
  const { files, problems, report, inputs } = await make(request, shelves, depth, follow);
  const stopping = request.strict ? report.findings : report.findings.filter(stopsBuild);
  const all = [...problems, ...stopping];
  const stopped = request.strict ? all.length > 0 : all.some(({ severity }) => severity === 'error');
  return stopped ? { ok: false, problems: all, inputs } : { ok: true, value: files, problems: all, inputs };
}

/** Everything that can be said of a handout: problems that keep it from being built and findings of `check`. */
export async function inspectHandout(
  request: BuildRequest,
  shelves: Shelves,
  follow?: Follow,
): Promise<Inspection> {
  const { problems, report } = await make(request, shelves, 'every-rule', follow);
  return { ...report, findings: [...problems, ...report.findings] };
}

/** What a reviewer signs: the handout with every fact in it and what check finds; or why it cannot be built. */
export async function reviewHandout(request: BuildRequest, shelves: Shelves): Promise<Outcome<Reviewable>> {
  const { problems, report, review } = await make(request, shelves, 'every-rule');
  if (!review || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, value: { ...review, findings: report.findings }, problems };
}

/** A plain build asks only the rules that could stop it: it need not read the long list of words. */
type Depth = 'every-rule' | 'build-rules';

async function make(
  request: BuildRequest,
  shelves: Shelves,
  depth: Depth,
  follow: Follow = () => {},
): Promise<Making> {
  follow('reading');
  const gathered = await gatherSources(request, shelves);
  const { inputs: read } = gathered;
  const nothing = { files: [], report: NOT_CHECKED, inputs: read };
  if (!gathered.ok) return { ...nothing, problems: gathered.problems };
  const { handout, clinic, theme, images, families, text, original } = gathered.value;
  const completed = completeHandout(handout, { ...gathered.value, today: request.today });
  if (completed.problems.length > 0)
    return { ...nothing, problems: [...gathered.problems, ...completed.problems] };
  const { localised, hash, signOff } = completed;
  const shaping = createShaping({ families });
  const prose = handoutProse(localised);
  const furnished = furniture(localised);
  follow('choosing-fonts');
  const fonts = await chooseFonts(localised, prose, furnished.allowed, { file: handout.file, text }, shaping);
  if (!fonts.ok) return { ...nothing, problems: [...gathered.problems, ...fonts.problems] };
  const tokens = themeFor(theme, clinic);

  const files: BuiltFile[] = [];
  const rendered: RenderedEdition[] = [];
  const problems: Problem[] = [...gathered.problems];
  const inputs = new Set(read);
  const page = {
    ...request,
    localised,
    prose,
    furniture: furnished,
    contentHash: hash,
    tokens,
    fonts: fonts.value.stack,
    images,
    follow,
  };
  for (const edition of request.editions) {
    follow('loading-template');
    const chosen = await templateFor(edition, shelves);
    problems.push(...chosen.problems);
    for (const input of chosen.inputs) inputs.add(input);
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
  follow('checking');
  const isWhole = depth === 'every-rule';
  const known = isWhole ? await gatherWords(shelves, request.lang) : { words: NO_WORDS, problems: [] };
  problems.push(...known.problems);
  const input: CheckInput = {
    localised,
    prose,
    original,
    signOff,
    theme,
    clinic,
    tokens,
    fonts: fonts.value,
    images,
    words: known.words,
    rendered,
    today: request.today,
  };
  const report = isWhole ? checkHandout(input, request.check) : checkForBuild(input);
  return {
    files,
    problems: withoutRepeats(problems),
    report: { ...report, scoreCards: isWhole ? fillScoreCards(input, report) : [] },
    inputs: [...inputs].toSorted(),
    review: { localised, text, hash },
  };
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
    const problem = pageFullProblem(error, request.localised) ?? explain(error);
    if (!problem) throw error;
    return { ok: false, problems: [problem] };
  }
}

/** The papers asked for that the edition comes on. */
function papersOf(edition: EditionName, { papers }: BuildRequest): readonly PaperName[] {
  return EDITIONS[edition].papers.filter((paper) => papers.includes(paper));
}
