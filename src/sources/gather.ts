import { readClinic, readHandout, readTheme } from '../content/index.ts';
import {
  encodingProblem,
  handoutFile,
  type Inputs,
  OutsideProject,
  type ProjectFiles,
  readText,
  recordReads,
  type Shelves,
} from '../files/index.ts';
import type {
  Clinic,
  Handout,
  Locale,
  Nutrition,
  Outcome,
  Place,
  PreparedImage,
  Problem,
  Theme,
} from '../model/index.ts';
import type { FontFamily } from '../shaping/index.ts';
import { type GatheredFacts, gatherFacts } from './facts.ts';
import { familyProblems, gatherFamilies } from './families.ts';
import { lacksContact } from './lacks-contact.ts';
import { gatherLocale, localeOf } from './locales.ts';
import { mealProblems } from './meal-problems.ts';
import { readNamed, strongest } from './named-content.ts';
import { gatherNutrition } from './nutrition.ts';
import { gatherOriginal } from './original.ts';
import { gatherPictures } from './pictures.ts';
import { readOnce } from './read-once.ts';

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
  /** Where it says so. */
  readonly housePlaces?: Readonly<Partial<Record<'clinic' | 'theme', Place>>>;
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
  /** Of that one's language; null where it is not offered. */
  readonly originalLocale: Locale | null;
  readonly facts: Omit<GatheredFacts, 'problems'>;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly nutrition: Nutrition;
  /** The project's own fonts. */
  readonly families: readonly FontFamily[];
}

const DEFAULT_THEME = 'standard';

const readClinicOnce = readOnce(readClinic, 50);
const readThemeOnce = readOnce(readTheme, 20);

/** Reads a handout and everything it stands on, and says what that was. All problems of all files are reported. */
export async function gatherSources(
  request: SourcesRequest,
  shelves: Shelves,
): Promise<Outcome<Sources> & Inputs> {
  const recorded = recordReads(shelves);
  try {
    const gathered = await gather(request, recorded.shelves);
    return { ...gathered, inputs: recorded.seen() };
  } catch (error) {
    return { ok: false, problems: [encodingProblem(error)], inputs: recorded.seen() };
  }
}

async function gather(request: SourcesRequest, shelves: Shelves): Promise<Outcome<Sources>> {
  const { slug, lang } = request;
  const file = handoutFile(slug, lang);
  const text = await readInside(shelves.project, file);
  if (typeof text !== 'string') return { ok: false, problems: [text] };

  const handout = readHandout({ text, file, slug, lang });
  const wishes = handout.ok ? handout.value : undefined;
  const clinicWish = strongest([
    { name: request.clinic },
    { name: wishes?.clinic, place: wishes?.clinicPlace },
    { name: request.houseClinic, place: request.housePlaces?.clinic },
  ]);
  const clinic = clinicWish
    ? await readNamed(shelves, 'clinics', clinicWish, ({ text, file }) =>
        readClinicOnce({ text, file, slug: clinicWish.name }),
      )
    : null;
  const ofClinic = clinic?.outcome.ok ? clinic.outcome.value : undefined;
  const themeWish = strongest([
    { name: request.theme },
    { name: wishes?.theme, place: wishes?.themePlace },
    { name: ofClinic?.theme, place: ofClinic?.themePlace },
    { name: request.houseTheme, place: request.housePlaces?.theme },
  ]) ?? { name: DEFAULT_THEME };
  const theme = await readNamed(shelves, 'themes', themeWish, ({ text, file }) =>
    readThemeOnce({ text, file, name: themeWish.name }),
  );
  const locale = await gatherLocale(shelves, lang, file);

  const pictures = handout.ok
    ? await gatherPictures(
        { value: handout.value, shelf: shelves.project },
        clinic?.outcome.ok && clinic.found
          ? { value: clinic.outcome.value, shelf: clinic.found.shelf }
          : null,
      )
    : { images: new Map<string, PreparedImage>(), problems: [] };
  const nutrition = await gatherNutrition(wishes, shelves);
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
    ...(await familyProblems(locale.ok ? locale.value.fonts.flat() : [], shelves.project)),
    ...nutrition.problems,
    ...(wishes && nutrition.ok ? mealProblems(wishes, nutrition.value) : []),
    ...(wishes ? lacksContact(wishes, clinic?.outcome) : []),
  ];
  const stopped = problems.some((problem) => problem.severity === 'error');
  const isWhole = handout.ok && theme.outcome.ok && locale.ok && nutrition.ok;
  if (stopped || !isWhole || (clinic && !clinic.outcome.ok)) return { ok: false, problems };
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
      originalLocale: original?.ok && original.value ? await localeOf(original.value, shelves) : null,
      facts,
      images: pictures.images,
      nutrition: nutrition.value,
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
    return {
      code: 'content/missing',
      severity: 'error',
      message: 'There is no such handout.',
      hint: 'Put the file there. A folder, or a link that leads nowhere, may have its name: take that away.',
      place,
    };
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
