import { createHash } from 'node:crypto';
import { EDITIONS } from '../../editions/index.ts';
import type { Shelves } from '../../files/index.ts';
import {
  canBePersonal,
  type EditionName,
  hasPages,
  type Outcome,
  type PagedEditionName,
  type PaperName,
} from '../../model/index.ts';
import type { BuildRequest, BuiltFile } from '../../pipeline.ts';
import { type BaseCache, openStamper, type Stamper } from '../../stamping/index.ts';
import type { Workers } from '../../workers/index.ts';

/** A file of a copy. */
export interface CopyFile extends Omit<BuiltFile, 'bytes' | 'slots'> {
  /** Put together, the bytes of the file. */
  readonly parts: readonly Uint8Array[];
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Makes copies of handouts, each for one person. */
export type CopyMaker = (request: BuildRequest) => Promise<Outcome<readonly CopyFile[]>>;

interface Tools {
  readonly workers: Pick<Workers, 'build'>;
  readonly shelves: Shelves;
  cacheFor(request: BuildRequest): Promise<BaseCache>;
}

/**
 * Writes what is said to a person into pages that were rendered once; what cannot be made in this way is rendered whole. The
 * requests of one maker differ in handout, language, edition, paper and person.
 */
export function openCopyMaker({ workers, shelves, cacheFor }: Tools): CopyMaker {
  const stampers = new Map<string, Promise<Stamper>>();

  const openFor = async (request: BuildRequest): Promise<Stamper> => {
    const cache = await cacheFor(request);
    return openStamper({
      cache,
      async makeBase(person) {
        const built = await workers.build({ ...request, person, asBase: true }, shelves);
        const file = built.ok ? built.value.find(({ slots }) => slots !== undefined) : undefined;
        if (!file?.slots) return null;
        const { bytes, slots, pages = 0 } = file;
        return { bytes, slots, pages };
      },
    });
  };
  const stamp = async (request: BuildRequest, edition: PagedEditionName, paper: PaperName) => {
    const { person, slug, lang } = request;
    if (!person) return null;
    const key = `${slug} ${lang} ${edition} ${paper}`;
    const { person: _, ...common } = request;
    const stamper = stampers.get(key) ?? openFor({ ...common, editions: [edition], papers: [paper] });
    stampers.set(key, stamper);
    const copy = await (await stamper).copyFor(person);
    if (!copy) return null;
    const { prefix, tail, sha256, pages } = copy;
    const fileName = EDITIONS[edition].fileName(paper);
    return { edition, paper, holds: 'pages', fileName, pages, parts: [prefix, tail], sha256 } as const;
  };

  return async (request) => {
    const files: CopyFile[] = [];
    const whole: EditionName[] = [];
    for (const edition of request.editions) {
      const stamped = isStampable(edition, request)
        ? await Promise.all(request.papers.map((paper) => stamp(request, edition, paper)))
        : [null];
      const done = stamped.filter((file) => file !== null);
      if (done.length < stamped.length) whole.push(edition);
      else files.push(...done);
    }
    if (whole.length === 0) return { ok: true, value: files, problems: [] };
    const built = await workers.build({ ...request, editions: whole }, shelves);
    if (!built.ok) return built;
    return { ...built, value: [...files, ...built.value.map(wholeFile)] };
  };
}

/** Pages that are printed as they are, in a file that has tags; sheets are made of finished pages. */
const isStampable = (edition: EditionName, { conformance }: BuildRequest): edition is PagedEditionName =>
  hasPages(edition) && canBePersonal(edition) && !('sheets' in EDITIONS[edition]) && conformance !== 'none';

function wholeFile({ bytes, slots: _, ...file }: BuiltFile): CopyFile {
  return { ...file, parts: [bytes], sha256: createHash('sha256').update(bytes).digest('hex') };
}
