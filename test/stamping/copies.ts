import { type BuildRequest, buildHandout, openShelves } from '../../src/index.ts';
import type { Person, TextSlot } from '../../src/model/index.ts';
import { openStamper, type Stamper, type StamperOptions } from '../../src/stamping/index.ts';
import type { DrawnSlot } from '../../src/tagged-pdf/index.ts';
import { REPOSITORY } from '../tools/shipped.ts';

const PLACE = { file: 'people.csv', line: 2, column: 1 };

/** A person of whom so much is said. */
export function person(
  texts: Readonly<Partial<Record<TextSlot, string>>>,
  checklist: readonly string[] = [],
): Person {
  const said = (text: string) => ({ text: text.normalize('NFC'), place: PLACE });
  return {
    id: '1',
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, said(text)])),
    checklist: checklist.map(said),
    place: PLACE,
  };
}

const REQUEST: BuildRequest = {
  slug: 'vitamins-bones-back-pain',
  lang: 'en-simple',
  editions: ['handout'],
  papers: ['letter'],
  strict: false,
  clinic: 'riverside',
  today: '2026-11-24',
};

/** A copy as all of the renderer makes it. Throws what keeps it from being made. */
export async function renderWhole(
  who: Person,
  request: Partial<BuildRequest> = {},
  root: string = REPOSITORY,
): Promise<Uint8Array> {
  const built = await buildHandout({ ...REQUEST, ...request, person: who }, openShelves(root));
  if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 2));
  return built.value[0]?.bytes ?? new Uint8Array();
}

/** A stamper whose bases are counted. */
export function stamperFor(
  request: Omit<Partial<BuildRequest>, 'clinic'> & { readonly clinic?: string | undefined } = {},
  { root = REPOSITORY, ...options }: Partial<StamperOptions> & { readonly root?: string } = {},
): Stamper & { readonly bases: Uint8Array[]; readonly slots: (readonly DrawnSlot[])[] } {
  const bases: Uint8Array[] = [];
  const drawn: (readonly DrawnSlot[])[] = [];
  const stamper = openStamper({
    makeBase: async (who) => {
      const built = await buildHandout(
        { ...REQUEST, ...request, person: who, asBase: true } as BuildRequest,
        openShelves(root),
      );
      if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 2));
      const [file] = built.value;
      if (!file?.slots) return null;
      bases.push(file.bytes);
      drawn.push(file.slots);
      return { bytes: file.bytes, slots: file.slots, pages: file.pages ?? 0, fileName: file.fileName };
    },
    ...options,
  });
  return { ...stamper, bases, slots: drawn };
}

/** The whole file of a copy; null where it could not be stamped. */
export async function stamped(stamper: Stamper, who: Person): Promise<Buffer | null> {
  const copy = await stamper.copyFor(who);
  return copy && Buffer.concat([copy.prefix, copy.tail]);
}
