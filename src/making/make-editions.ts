import type { RenderedEdition, WrittenEdition } from '../check/index.ts';
import { EDITIONS, type Optional, type PagelessEdition } from '../editions/index.ts';
import type { Inputs, Shelves } from '../files/index.ts';
import {
  type ConformanceName,
  type EditionName,
  type FitName,
  type Follow,
  type Handout,
  hasPages,
  type Localised,
  type Note,
  type PagedEditionName,
  type PagelessEditionName,
  type PaperName,
  type Person,
  type Place,
  type PreparedImage,
  type PrintSettings,
  type Problem,
  type Tokens,
} from '../model/index.ts';
import { templateFor } from '../own-templates/index.ts';
import { provenanceOf, type RenderRequest, writeEdition } from '../rendering/index.ts';
import type { Shaping } from '../shaping/index.ts';
import type { BuiltFile } from './built-file.ts';
import { draw } from './draw.ts';
import { impose } from './impose.ts';
import { hasNoRoom, notOffered } from './not-offered.ts';

/** The forms that a handout is wanted in. */
export interface EditionsRequest {
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
  /** Whom the copy is for; left out for one that everybody may read. */
  readonly person?: Person;
  /** The copy is the base of others: what it says to its person can be written anew. */
  readonly asBase?: boolean;
  /** What the file says of its making. Default: the day the handout was published, else a fixed day. */
  readonly creationDate?: Date;
}

/** What all editions of a handout are made of. */
interface Material {
  readonly localised: Localised;
  readonly contentHash: string;
  readonly tokens: Tokens;
  readonly fonts: RenderRequest['fonts'];
  readonly images: ReadonlyMap<string, PreparedImage>;
}

interface Tools {
  readonly shelves: Shelves;
  readonly shaping: Shaping;
  readonly follow: Follow;
}

/** What came of some editions; the lists have an entry for each file or fault. */
export interface MadeEditions extends Inputs {
  readonly files: readonly BuiltFile[];
  readonly rendered: readonly RenderedEdition[];
  readonly written: readonly WrittenEdition[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

const NOTHING: MadeEditions = { files: [], rendered: [], written: [], problems: [], notes: [], inputs: [] };

/** Makes every edition that is asked for, each on every paper, with the sheets of those that have some. */
export async function makeEditions(
  request: EditionsRequest,
  material: Material,
  tools: Tools,
): Promise<MadeEditions> {
  const made: MadeEditions[] = [];
  for (const edition of request.editions) {
    const refused = notOffered(edition, material.localised.handout, request.person);
    if (refused && request.everyEdition)
      made.push({ ...NOTHING, notes: [{ code: 'edition/not-made', ...refused }] });
    else if (refused)
      made.push({ ...NOTHING, problems: [{ code: 'edition/not-offered', severity: 'error', ...refused }] });
    else if (hasPages(edition)) made.push(await drawEdition(edition, request, material, tools));
    else made.push(writeOut(edition, material, tools));
  }
  return together(made);
}

function writeOut(
  edition: PagelessEditionName,
  { localised, contentHash, tokens, images }: Material,
  { follow }: Tools,
): MadeEditions {
  follow('writing');
  const shown = EDITIONS[edition].text(localised);
  const provenance = provenanceOf(localised, edition, contentHash);
  const source = { localised: shown.localised, tokens, images, provenance };
  const { bytes, text, faults } = writeEdition(edition, shown, source);
  const { fileName, mostBytes = Number.POSITIVE_INFINITY }: PagelessEdition = EDITIONS[edition];
  return {
    ...NOTHING,
    files: [{ edition, bytes, fileName, holds: 'text' }],
    written: [{ edition, text }],
    problems: faults,
    notes: bytes.length > mostBytes ? [tooLong(fileName, bytes.length, localised.handout.place)] : [],
  };
}

const tooLong = (fileName: string, length: number, place: Place): Note => ({
  code: 'edition/too-long',
  message: `${fileName} has ${Math.ceil(length / 1000)} kB, and some programs show only the first 100 of them.`,
  hint: 'Say it in fewer words, or in two handouts: warnings at its end may not be seen.',
  place,
});

async function drawEdition(
  edition: PagedEditionName,
  request: EditionsRequest,
  material: Material,
  { shelves, shaping, follow }: Tools,
): Promise<MadeEditions> {
  follow('loading-template');
  const chosen = await templateFor(edition, shelves);
  const { problems, inputs } = chosen;
  if (!chosen.ok) return { ...NOTHING, problems, inputs };
  const { localised } = material;
  const tokens = EDITIONS[edition].tokens(material.tokens);
  const fit = { name: request.fit ?? 'shrink', whole: localised };
  const page = {
    ...request,
    ...material,
    ...EDITIONS[edition].text(localised),
    tokens,
    edition,
    follow,
    fit,
  };
  const made: MadeEditions[] = [{ ...NOTHING, problems, inputs }];
  for (const paper of request.papers) {
    const drawn = await draw(chosen.value, { ...page, paper }, shaping);
    if (!drawn.ok) {
      made.push({ ...NOTHING, problems: drawn.problems });
      continue;
    }
    const { bytes, reading, faults, slots, leftOut = [] } = drawn.value;
    if (request.everyEdition && hasNoRoom(edition, localised.handout, faults)) {
      made.push({ ...NOTHING, notes: faults.map((fault) => notMade(fault, localised.handout)) });
      continue;
    }
    const fileName = EDITIONS[edition].fileName(paper);
    made.push({
      ...NOTHING,
      files: [
        {
          ...{ edition, paper, holds: 'pages', bytes, pages: reading.pages.length, fileName },
          ...(request.asBase && slots && { slots }),
        },
      ],
      rendered: [{ edition, paper, reading }],
      problems: drawn.problems,
      notes: leftOut.map((one) => noRoomFor(one, fileName)),
    });
    if (faults.length > 0) continue;
    follow('imposing');
    const { print } = request;
    const sheets = await impose({ edition, paper, file: drawn.value, localised, tokens, print });
    made.push({ ...NOTHING, files: sheets.ok ? sheets.value : [], problems: sheets.problems });
  }
  return together(made);
}

const together = (made: readonly MadeEditions[]): MadeEditions => ({
  files: made.flatMap(({ files }) => files),
  rendered: made.flatMap(({ rendered }) => rendered),
  written: made.flatMap(({ written }) => written),
  problems: made.flatMap(({ problems }) => problems),
  notes: made.flatMap(({ notes }) => notes),
  inputs: made.flatMap(({ inputs }) => inputs),
});

const notMade = ({ message, hint, place }: Problem, handout: Handout): Note => ({
  code: 'edition/not-made',
  message,
  ...(hint ? { hint } : {}),
  place: place ?? handout.place,
});

const noRoomFor = ({ words, place }: Optional, fileName: string): Note => ({
  code: 'edition/left-out',
  message: `${fileName} leaves out “${words}”: there is no room for it.`,
  place,
});
