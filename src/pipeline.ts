import {
  type CheckInput,
  type CheckReport,
  type CheckScope,
  type CheckSettings,
  checkForBuild,
  checkHandout,
  type FilledCard,
  fillScoreCards,
  stopsBuild,
} from './check/index.ts';
import { type DeliveryPermission, deliveryProblems, handoutProse } from './content/index.ts';
import { EDITIONS } from './editions/index.ts';
import { type Inputs, recordReads, type Shelves } from './files/index.ts';
import { completeHandout, mailLetter, mailSubject } from './locale/index.ts';
import { type Lock, lockPdf } from './locking/index.ts';
import { type BuiltFile, type EditionsRequest, makeEditions } from './making/index.ts';
import {
  type Attachment,
  discreet,
  EDITION_NAMES,
  type Follow,
  hasPages,
  type Localised,
  type MailLetter,
  NO_WORDS,
  type Note,
  type Outcome,
  type Problem,
  withoutRepeats,
  wordsFor,
} from './model/index.ts';
import { chooseFonts } from './rendering/index.ts';
import { createShaping } from './shaping/index.ts';
import { gatherSources, gatherWords, type SourcesRequest } from './sources/index.ts';
import { themeFor } from './theme/index.ts';

export { type BuiltFile, fileNames } from './making/index.ts';

/** One handout in one language, and the forms it is wanted in. */
export interface BuildRequest extends SourcesRequest, EditionsRequest {
  /** Findings of `check` stop the build, too. */
  readonly strict: boolean;
  /** Set for files that patients get: they need a sign-off that holds, or somebody's permission. */
  readonly delivery?: DeliveryPermission;
  /** Set where a mail is made of them: it says whether what is attached to it opens with a password. */
  readonly attachment?: Attachment;
  /** Set where files with pages open with a password only. */
  readonly lock?: Lock;
  /** What plainleaf.yaml says of the rules. */
  readonly check?: CheckSettings;
  /** Of `inspectHandout` alone: nothing is rendered, and what only pages can tell is not asked. Default: false. */
  readonly withoutPages?: boolean;
  /** ISO 8601 day. */
  readonly today: string;
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
  /** All that a mail says where only its attached file may tell what it is about. */
  readonly letter: MailLetter;
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
  readonly report: Omit<Inspection, 'inputs'>;
  /** Absent where problems came before. */
  readonly review?: Omit<Reviewable, 'findings'>;
}

/** What `check` has to say of a handout, with its score cards filled in as far as they are. */
export interface Inspection extends CheckReport, Inputs {
  /** Empty when the handout could not be read, or is only built. */
  readonly scoreCards: readonly FilledCard[];
}

const NOT_CHECKED: Omit<Inspection, 'inputs'> = { findings: [], silenced: [], notAsked: [], scoreCards: [] };

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
  const handed = request.lock ? await lockPages(files, request.lock) : { ok: true as const, value: files };
  if (!handed.ok) return { ok: false, problems: handed.problems, inputs, notes };
  return { ok: true, value: handed.value, problems: all, inputs, notes, ...identity };
}

/** The files, those with pages locked; or why one of them could not be. */
async function lockPages(files: readonly BuiltFile[], lock: Lock): Promise<Outcome<readonly BuiltFile[]>> {
  const locked: BuiltFile[] = [];
  for (const file of files) {
    const outcome = file.holds === 'text' ? null : await lockPdf(file.bytes, lock);
    if (outcome && !outcome.ok) return outcome;
    locked.push(outcome ? { ...file, bytes: outcome.value } : file);
  }
  return { ok: true, value: locked, problems: [] };
}

function identityOf({ localised, hash }: Omit<Reviewable, 'findings'>): Identity {
  const { handout, clinic } = localised;
  return {
    version: handout.review.version ?? '',
    contentHash: hash,
    clinic: clinic?.name ?? null,
    subject: mailSubject(localised),
    letter: mailLetter(localised),
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
  const { problems, report, inputs } = await make(wanted, shelves, 'every-rule', follow, scope);
  return { ...report, findings: [...problems, ...report.findings], inputs };
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
  const { today, person, attachment } = request;
  const words = wordsFor(person);
  const completed = completeHandout(handout, { ...gathered.value, today, person, attachment });
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

  const made = await makeEditions(
    request,
    { localised, contentHash: hash, tokens, fonts: fonts.value.stack, images },
    { shelves, shaping, follow },
  );
  const { files, notes, rendered, written } = made;
  follow('checking');
  const isWhole = depth === 'every-rule';
  const asked = recordReads(shelves);
  const known = isWhole ? await gatherWords(asked.shelves, request.lang) : { words: NO_WORDS, problems: [] };
  const problems = [...gathered.problems, ...made.problems, ...known.problems];
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
    inputs: [...new Set([...read, ...made.inputs, ...asked.seen()])].toSorted(),
    review: { localised, text, hash },
  };
}
