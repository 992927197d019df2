import { createHash } from 'node:crypto';
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
import { lockFiles } from './lock-copies.ts';

/** A file of a copy. */
export interface CopyFile extends Omit<BuiltFile, 'bytes' | 'slots'> {
  /** Put together, the bytes of the file. */
  readonly parts: readonly Uint8Array[];
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Makes copies of handouts, each for one person; where a request asks for a lock, its files are locked. */
export type CopyMaker = (request: BuildRequest) => Promise<Outcome<readonly CopyFile[]>>;

interface Tools {
  readonly workers: Pick<Workers, 'build'>;
  readonly shelves: Shelves;
  cacheFor(request: BuildRequest): BaseCache;
}

/**
 * Writes what is said to a person into pages that were rendered once; what cannot be made in this way is rendered whole. The
 * requests of one maker differ in handout, language, edition, paper and person.
 */
export function openCopyMaker({ workers, shelves, cacheFor }: Tools): CopyMaker {
  const stampers = new Map<string, Stamper>();

  const openFor = (request: BuildRequest): Stamper =>
    openStamper({
      cache: cacheFor(request),
      async makeBase(person) {
        const built = await workers.build({ ...request, person, asBase: true }, shelves);
        if (!built.ok) return null;
        // sheets are made of finished pages, so their words cannot be written anew
        const [file, ...others] = built.value;
        if (!file?.slots || others.length > 0) return null;
        const { bytes, slots, pages = 0, fileName } = file;
        return { bytes, slots, pages, fileName };
      },
    });
  const stamperFor = (request: BuildRequest, edition: PagedEditionName, paper: PaperName): Stamper => {
    const key = `${request.slug} ${request.lang} ${edition} ${paper}`;
    const known = stampers.get(key);
    if (known) return known;
    const { person: _, ...common } = request;
    const stamper = openFor({ ...common, editions: [edition], papers: [paper] });
    stampers.set(key, stamper);
    return stamper;
  };
  const stamp = async (request: BuildRequest, edition: PagedEditionName, paper: PaperName) => {
    const { person } = request;
    if (!person) return null;
    const stamper = stamperFor(request, edition, paper);
    const copy = await stamper.copyFor(person);
    if (!copy) return null;
    const { prefix, tail, sha256, pages, fileName } = copy;
    return { edition, paper, holds: 'pages', fileName, pages, parts: [prefix, tail], sha256 } as const;
  };

  const make: CopyMaker = async (request) => {
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

  // last of all: what is written into pages must be open, and a password is no part of what pages are made of
  return async ({ lock, ...request }) => {
    const made = await make(request);
    return made.ok && lock ? lockFiles(made.value, lock) : made;
  };
}

/** Pages in a file that has tags. */
const isStampable = (edition: EditionName, { conformance }: BuildRequest): edition is PagedEditionName =>
  hasPages(edition) && canBePersonal(edition) && conformance !== 'none';

function wholeFile({ bytes, slots: _, ...file }: BuiltFile): CopyFile {
  return { ...file, parts: [bytes], sha256: createHash('sha256').update(bytes).digest('hex') };
}
