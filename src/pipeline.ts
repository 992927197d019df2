import {
  type CheckInput,
  type CheckReport,
  type CheckScope,
  type CheckSettings,
  checkForBuild,
  checkHandout,
  type FilledCard,
  fillScoreCards,
  type RenderedEdition,
  stopsBuild,
  type WrittenEdition,
} from './check/index.ts';
import { type DeliveryPermission, deliveryProblems, handoutProse } from './content/index.ts';
import { EDITIONS, type Optional, type PagedEdition, sheetsFileName } from './editions/index.ts';
import type { Inputs, Shelves } from './files/index.ts';
import { completeHandout } from './locale/index.ts';
import {
  type ConformanceName,
  canBePersonal,
  DEFAULT_PRINT,
  discreet,
  EDITION_NAMES,
  type EditionName,
  type FitName,
  type Follow,
  fill,
  type Handout,
  hasPages,
  type Localised,
  NO_WORDS,
  type Note,
  type Outcome,
  type PagedEditionName,
  type PaperName,
  type Person,
  type PrintSettings,
  type Problem,
  type Tokens,
  withoutRepeats,
  wordsFor,
} from './model/index.ts';
import { type ChosenTemplate, templateFor } from './own-templates/index.ts';
import { makeSheets } from './print/index.ts';
import {
  chooseFonts,
  provenanceOf,
  type RenderedPdf,
  type RenderRequest,
  renderEdition,
  writeEdition,
} from './rendering/index.ts';
import { createShaping, type Shaping } from './shaping/index.ts';
import { gatherSources, gatherWords, type SourcesRequest } from './sources/index.ts';
import { themeFor } from './theme/index.ts';

/** One handout in one language, and the forms it is wanted in. */
export interface BuildRequest extends SourcesRequest {
  readonly editions: readonly EditionName[];
  readonly papers: readonly PaperName[];
  /** These are all that there are: one that the handout does not come in is left out, and told. */
  readonly everyEdition?: boolean;
  /** How a text is made to fit a fixed number of panels. Default: shrink. */
  readonly fit?: FitName;
  /** What the files are made to keep. Default: ua-1. */
  readonly conformance?: ConformanceName;
  /** How sheets are made for editions that are folded, stitched or cut. Default: for office paper. */
  readonly print?: PrintSettings;
  /** Findings of `check` stop the build, too. */
  readonly strict: boolean;
  /** Set for files that patients get: they need a sign-off that holds, or somebody's permission. */
  readonly delivery?: DeliveryPermission;
  /** Whom the copy is for; left out for one that everybody may read. */
  readonly person?: Person;
  /** What plainleaf.yaml says of the rules. */
  readonly check?: CheckSettings;
  /** Of `inspectHandout` alone: nothing is rendered, and what only pages can tell is not asked. Default: false. */
  readonly withoutPages?: boolean;
  /** ISO 8601 day. */
  readonly today: string;
  /** What the file says of its making. Default: the day the handout was published, else a fixed day. */
  readonly creationDate?: Date;
}

/** A finished file and where it belongs in `out/SLUG/LANG/`. */
export interface BuiltFile {
  readonly edition: EditionName;
  readonly fileName: string;
  /** `pages` are to be read, on a screen or one after the other; `sheets` are those pages as they go through a printer. */
  readonly holds: 'pages' | 'sheets' | 'text';
  readonly bytes: Uint8Array;
  /** Absent, as is the number of pages, in a file without pages. */
  readonly paper?: PaperName;
  /** Of the PDF; of sheets, sides. */
  readonly pages?: number;
}

/** Which text was built, for those who keep a record of who got it or write a letter to it. */
export interface Identity {
  /** Empty where the handout has none. */
  readonly version: string;
  /** SHA-256 of what it says, hexadecimal. */
  readonly contentHash: string;
  readonly clinic: string | null;
  /** Of a mail that brings it: names no illness. */
  readonly subject: string;
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
  readonly notes: readonly Note[];
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

const NOT_CHECKED: Inspection = { findings: [], silenced: [], notAsked: [], scoreCards: [] };

/** The files of a handout or every problem, and what it was made from either way. */
export type BuiltHandout = Outcome<readonly BuiltFile[]> &
  Inputs & { readonly notes: readonly Note[]; readonly identity?: Identity };

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
  const { files, problems, report, inputs, notes, review } = await make(request, shelves, depth, follow);
  const stopping = request.strict ? report.findings : report.findings.filter(stopsBuild);
  const all = [...problems, ...stopping];
  const stopped = request.strict ? all.length > 0 : all.some(({ severity }) => severity === 'error');
  if (stopped) return { ok: false, problems: all, inputs, notes };
  const identity = review ? { identity: identityOf(review) } : {};
  return { ok: true, value: files, problems: all, inputs, notes, ...identity };
}

function identityOf({ localised, hash }: Omit<Reviewable, 'findings'>): Identity {
  const { handout, clinic, locale } = localised;
  const { mail_subject: withClinic, mail_subject_without_clinic: without } = locale.strings;
  return {
    version: handout.review.version ?? '',
    contentHash: hash,
    clinic: clinic?.name ?? null,
    subject: clinic ? fill(withClinic, { clinic: clinic.name }) : without,
  };
}

/** Everything that can be said of a handout: problems that keep it from being built and findings of `check`. */
export async function inspectHandout(
  request: BuildRequest,
  shelves: Shelves,
  follow?: Follow,
): Promise<Inspection> {
  const scope = request.withoutPages ? 'without-pages' : 'all';
  const wanted = scope === 'all' ? request : { ...request, editions: [] };
  const { problems, report } = await make(wanted, shelves, 'every-rule', follow, scope);
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
  scope: CheckScope = 'all',
): Promise<Making> {
  follow('reading');
  const gathered = await gatherSources(request, shelves);
  const { inputs: read } = gathered;
  const nothing = { files: [], notes: [], report: NOT_CHECKED, inputs: read };
  if (!gathered.ok) return { ...nothing, problems: gathered.problems };
  const { handout, clinic, theme, images, families, text } = gathered.value;
  const { original, originalLocale } = gathered.value;
  const { today, person } = request;
  const words = wordsFor(person);
  const completed = completeHandout(handout, { ...gathered.value, today, person });
  if (completed.problems.length > 0)
    return { ...nothing, problems: [...gathered.problems, ...completed.problems] };
  const { localised, hash, signOff } = completed;
  if (request.delivery) {
    const refused = deliveryProblems(handout, signOff, request.today, request.delivery);
    if (refused.length > 0) return { ...nothing, problems: [...gathered.problems, ...refused] };
  }
  const shaping = createShaping({ families });
  const texts = EDITION_NAMES.filter(hasPages).map((name) => EDITIONS[name].text(localised));
  follow('choosing-fonts');
  const fonts = await chooseFonts(localised, texts, { file: handout.file, text }, shaping);
  if (!fonts.ok) return { ...nothing, problems: discreet([...gathered.problems, ...fonts.problems], words) };
  const tokens = themeFor(theme, clinic);

  const files: BuiltFile[] = [];
  const rendered: RenderedEdition[] = [];
  const written: WrittenEdition[] = [];
  const problems: Problem[] = [...gathered.problems];
  const notes: Note[] = [];
  const inputs = new Set(read);
  const page = {
    ...request,
    contentHash: hash,
    fonts: fonts.value.stack,
    images,
    follow,
    fit: { name: request.fit ?? 'shrink', whole: localised },
  };
  for (const edition of request.editions) {
    const refused = notOffered(edition, handout, person);
    if (refused && request.everyEdition) notes.push({ code: 'edition/not-made', ...refused });
    else if (refused) problems.push({ code: 'edition/not-offered', severity: 'error', ...refused });
    if (refused) continue;
    if (!hasPages(edition)) {
      follow('writing');
      const shown = EDITIONS[edition].text(localised);
      const provenance = provenanceOf(localised, edition, hash);
      const source = { localised: shown.localised, tokens, images, provenance };
      const { bytes, text: told, faults } = writeEdition(edition, shown, source);
      problems.push(...faults);
      written.push({ edition, text: told });
      files.push({ edition, bytes, fileName: EDITIONS[edition].fileName, holds: 'text' });
      continue;
    }
    follow('loading-template');
    const chosen = await templateFor(edition, shelves);
    problems.push(...chosen.problems);
    for (const input of chosen.inputs) inputs.add(input);
    if (!chosen.ok) continue;
    const shown = { ...EDITIONS[edition].text(localised), tokens: EDITIONS[edition].tokens(tokens) };
    for (const paper of request.papers) {
      const drawn = await draw(chosen.value, { ...page, ...shown, edition, paper }, shaping);
      problems.push(...drawn.problems);
      if (!drawn.ok) continue;
      const { bytes, reading, leftOut = [] } = drawn.value;
      const fileName = EDITIONS[edition].fileName(paper);
      notes.push(...leftOut.map((one) => noRoomFor(one, fileName)));
      rendered.push({ edition, paper, reading });
      files.push({ edition, paper, holds: 'pages', bytes, pages: reading.pages.length, fileName });
      if (drawn.value.faults.length > 0) continue;
      follow('imposing');
      const sheets = await impose({
        edition,
        paper,
        file: drawn.value,
        localised,
        tokens: shown.tokens,
        print: request.print,
      });
      problems.push(...sheets.problems);
      if (sheets.ok) files.push(...sheets.value);
    }
  }
  follow('checking');
  const isWhole = depth === 'every-rule';
  const known = isWhole ? await gatherWords(shelves, request.lang) : { words: NO_WORDS, problems: [] };
  problems.push(...known.problems);
  const input: CheckInput = {
    localised,
    prose: handoutProse(localised),
    original,
    originalLocale,
    signOff,
    theme,
    clinic,
    tokens,
    fonts: fonts.value,
    images,
    words: known.words,
    rendered,
    written,
    today: request.today,
  };
  const found = isWhole ? checkHandout(input, request.check, scope) : checkForBuild(input);
  const report = { ...found, findings: discreet(found.findings, words) };
  return {
    files,
    notes,
    problems: discreet(withoutRepeats(problems), words),
    report: { ...report, scoreCards: isWhole ? fillScoreCards(input, report) : [] },
    inputs: [...inputs].toSorted(),
    review: { localised, text, hash },
  };
}

/** Names of the files that a request asks for, in the order they are built. */
export function fileNames(request: BuildRequest): readonly string[] {
  const { press } = request.print ?? DEFAULT_PRINT;
  return request.editions.flatMap((edition) => {
    if (!hasPages(edition)) return [EDITIONS[edition].fileName];
    const { fileName, sheets } = EDITIONS[edition];
    return request.papers.flatMap((paper) => [
      fileName(paper),
      ...(sheets ? [sheetsFileName(sheets, paper, press)] : []),
    ]);
  });
}

interface Imposing {
  readonly edition: PagedEditionName;
  readonly paper: PaperName;
  readonly file: RenderedPdf;
  readonly localised: Localised;
  readonly tokens: Tokens;
  readonly print: PrintSettings | undefined;
}

/** The sheets of an edition that has some, made from its finished pages. */
async function impose({
  edition,
  paper,
  file,
  localised,
  tokens,
  print = DEFAULT_PRINT,
}: Imposing): Promise<Outcome<readonly BuiltFile[]>> {
  const { sheets } = EDITIONS[edition];
  if (!sheets) return { ok: true, value: [], problems: [] };
  const { direction } = localised.locale;
  const plan = sheets.impose(file.reading.pages, paper, { ...print, direction });
  if (!plan.ok) return plan;
  const made = await makeSheets(file, plan.value, { paper, press: print.press, tokens });
  if (!made.ok) return made;
  const { bytes, reading } = made.value;
  const fileName = sheetsFileName(sheets, paper, print.press);
  const built: BuiltFile = { edition, paper, holds: 'sheets', bytes, pages: reading.pages.length, fileName };
  return { ok: true, value: [built], problems: made.problems };
}

/** Why a handout does not come in an edition; null where it does. */
function notOffered(
  edition: EditionName,
  handout: Handout,
  person: Person | undefined,
): Pick<Note, 'message' | 'hint' | 'place'> | null {
  if (person && !canBePersonal(edition)) {
    const message = `The edition “${edition}” has no room for what a copy says to one person.`;
    return { message, hint: 'Leave it out, or make a copy for everybody of it.', place: handout.place };
  }
  const why = hasPages(edition) ? (EDITIONS[edition] as PagedEdition).whyNot?.(handout) : null;
  if (!why) return null;
  const message = `There is no ${edition} of this handout (${handout.lang}): ${why.message}.`;
  return { message, hint: why.hint, place: handout.place };
}

const noRoomFor = ({ words, place }: Optional, fileName: string): Note => ({
  code: 'edition/left-out',
  message: `${fileName} leaves out “${words}”: there is no room for it.`,
  place,
});

/** Renders with the template that was chosen; where it fails, the failure is its problem. */
async function draw(
  { template, explain }: ChosenTemplate,
  request: Omit<RenderRequest, 'template'>,
  shaping: Shaping,
): Promise<Outcome<RenderedPdf>> {
  try {
    return await renderEdition({ ...request, template }, shaping);
  } catch (error) {
    const problem = explain(error);
    if (!problem) throw error;
    return { ok: false, problems: [problem] };
  }
}
