import { readClinic, readHandout, readLocale, readTheme } from '../content/index.ts';
import {
  encodingProblem,
  handoutFile,
  listContent,
  OutsideProject,
  type ProjectFiles,
  readText,
  type Shelves,
} from '../files/index.ts';
import type { Clinic, Handout, Locale, Outcome, PreparedImage, Problem, Theme } from '../model/index.ts';
import type { FontFamily } from '../shaping/index.ts';
import { type GatheredFacts, gatherFacts } from './facts.ts';
import { gatherFamilies } from './families.ts';
import { lacksContact } from './lacks-contact.ts';
import { type Found, findContent } from './lookup.ts';
import { gatherOriginal } from './original.ts';
import { gatherPictures } from './pictures.ts';

/** Which handout, and what a person asked for beside it. */
export interface SourcesRequest {
  readonly slug: string;
  readonly lang: string;
  /** From the flags or the environment; stronger than what the handout says. */
  readonly clinic?: string;
  readonly theme?: string;
  /** From plainleaf.yaml; weaker than what the handout says. */
  readonly houseClinic?: string;
  readonly houseTheme?: string;
}

/** Everything a handout is made of, read and validated. */
export interface Sources {
  /** The handout's YAML as it was read. */
  readonly text: string;
  readonly handout: Handout;
  readonly locale: Locale;
  readonly clinic: Clinic | null;
  readonly theme: Theme;
  /** The handout that this one translates. */
  readonly original: Handout | null;
  readonly facts: Omit<GatheredFacts, 'problems'>;
  readonly images: ReadonlyMap<string, PreparedImage>;
  /** The project's own fonts. */
  readonly families: readonly FontFamily[];
}

const DEFAULT_THEME = 'standard';

/** Reads a handout and everything it stands on. All problems of all files are reported. */
export async function gatherSources(request: SourcesRequest, shelves: Shelves): Promise<Outcome<Sources>> {
  try {
    return await gather(request, shelves);
  } catch (error) {
    return { ok: false, problems: [encodingProblem(error)] };
  }
}

async function gather(request: SourcesRequest, shelves: Shelves): Promise<Outcome<Sources>> {
  const { slug, lang } = request;
  const file = handoutFile(slug, lang);
  const text = await readInside(shelves.project, file);
  if (typeof text !== 'string') return { ok: false, problems: [text] };

  const handout = readHandout({ text, file, slug, lang });
  const wishes = handout.ok ? handout.value : undefined;
  const clinicName = request.clinic ?? wishes?.clinic ?? request.houseClinic;
  const clinic = clinicName
    ? await readNamed(shelves, 'clinics', clinicName, wishes, (found) =>
        readClinic({ ...found, slug: clinicName }),
      )
    : null;
  const clinicTheme = clinic?.outcome.ok ? clinic.outcome.value.theme : undefined;
  const themeName = request.theme ?? wishes?.theme ?? clinicTheme ?? request.houseTheme ?? DEFAULT_THEME;
  const theme = await readNamed(shelves, 'themes', themeName, wishes, (found) =>
    readTheme({ ...found, name: themeName }),
  );
  const locale = await readLanguage(shelves, lang, file);

  const pictures = handout.ok
    ? await gatherPictures(
        { value: handout.value, shelf: shelves.project },
        clinic?.outcome.ok && clinic.found
          ? { value: clinic.outcome.value, shelf: clinic.found.shelf }
          : null,
      )
    : { images: new Map<string, PreparedImage>(), problems: [] };
  const original = handout.ok ? await gatherOriginal(handout.value, shelves) : null;
  const facts = await factsOf(handout, original, shelves);
  const problems = [
    ...handout.problems,
    ...(original?.problems ?? []),
    ...facts.problems,
    ...(clinic?.outcome.problems ?? []),
    ...theme.outcome.problems,
    ...locale.problems,
    ...pictures.problems,
    ...(wishes ? lacksContact(wishes, clinic?.outcome) : []),
  ];
  const stopped = problems.some((problem) => problem.severity === 'error');
  if (stopped || !handout.ok || !theme.outcome.ok || !locale.ok || (clinic && !clinic.outcome.ok)) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    problems,
    value: {
      text,
      handout: handout.value,
      locale: locale.value,
      clinic: clinic?.outcome.ok ? clinic.outcome.value : null,
      theme: theme.outcome.value,
      original: original?.ok ? original.value : null,
      facts,
      images: pictures.images,
      families: await gatherFamilies(shelves.project),
    },
  };
}

const NO_FACTS: GatheredFacts = { facts: new Map(), demands: [], problems: [] };

async function factsOf(
  handout: Outcome<Handout>,
  original: Outcome<Handout | null> | null,
  shelves: Shelves,
): Promise<GatheredFacts> {
  if (!handout.ok) return NO_FACTS;
  return gatherFacts(handout.value, original?.ok ? original.value : null, shelves);
}

async function readInside(files: ProjectFiles, file: string): Promise<string | Problem> {
  const place = { file, line: 1, column: 1 };
  try {
    const text = await readText(files, file);
    if (text !== null) return text;
    return { code: 'content/missing', severity: 'error', message: 'There is no such handout.', place };
  } catch (error) {
    if (!(error instanceof OutsideProject)) throw error;
    return {
      code: 'asset/outside-project',
      severity: 'error',
      message: 'This handout is a link that leads out of the project.',
      hint: 'Copy the file into the project.',
      place,
    };
  }
}

interface Named<T> {
  readonly found: Found | null;
  readonly outcome: Outcome<T>;
}

async function readNamed<T>(
  shelves: Shelves,
  kind: 'clinics' | 'themes',
  name: string,
  handout: Handout | undefined,
  read: (found: Found) => Outcome<T>,
): Promise<Named<T>> {
  const found = /^[a-z0-9-]+$/.test(name) ? await findContent(shelves, kind, name) : null;
  if (found) return { found, outcome: read(found) };
  const word = kind.slice(0, -1);
  const problem: Problem = {
    code: `${word}/unknown`,
    severity: 'error',
    message: `There is no ${word} named “${name}”.`,
    hint: `There is: ${(await listContent([shelves.project, shelves.shipped], kind)).join(', ')}. A new one is a file content/${kind}/NAME.yaml.`,
    ...(handout ? { place: handout.place } : {}),
  };
  return { found, outcome: { ok: false, problems: [problem] } };
}

/** `en-simple` falls back to `en`: subtags are dropped from the end until a locale is found (BCP 47 lookup). */
async function readLanguage(shelves: Shelves, lang: string, file: string): Promise<Outcome<Locale>> {
  for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = await findContent(shelves, 'locales', tag);
    if (found) return readLocale({ text: found.text, file: found.file, lang: tag });
  }
  const problem: Problem = {
    code: 'locale/unknown',
    severity: 'error',
    message: `The language “${lang}” is not offered yet.`,
    hint: `There is: ${(await listContent([shelves.project, shelves.shipped], 'locales')).join(', ')}. A language is a file content/locales/LANG.yaml.`,
    place: { file, line: 1, column: 1 },
  };
  return { ok: false, problems: [problem] };
}
