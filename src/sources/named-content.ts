import { listContent, type Shelves } from '../files/index.ts';
import { type Outcome, type Place, type Problem, suggest } from '../model/index.ts';
import { type Found, findContent } from './lookup.ts';

/** A clinic or theme that something asks for, and where it does; without a place it was asked for from outside. */
interface Wish {
  readonly name: string;
  readonly place?: Place | undefined;
}

/** The first that names anything. */
export function strongest(
  wishes: readonly (Omit<Wish, 'name'> & { readonly name: string | undefined })[],
): Wish | null {
  return wishes.find((wish): wish is Wish => wish.name !== undefined) ?? null;
}

interface Named<T> {
  readonly found: Found | null;
  readonly outcome: Outcome<T>;
}

/** Looks up a clinic or theme, the project's own first, and reads it; or says that there is none. */
export async function readNamed<T>(
  shelves: Shelves,
  kind: 'clinics' | 'themes',
  { name, place }: Wish,
  read: (found: Found) => Outcome<T>,
): Promise<Named<T>> {
  const found = /^[a-z0-9-]+$/.test(name) ? await findContent(shelves, kind, name) : null;
  if (found) return { found, outcome: read(found) };
  const word = kind.slice(0, -1);
  const known = await listContent([shelves.project, shelves.shipped], kind);
  const problem: Problem = {
    code: `${word}/unknown`,
    severity: 'error',
    ...(known.includes(name)
      ? {
          message: `The ${word} “${name}” cannot be read: content/${kind}/${name}.yaml is no file.`,
          hint: 'A folder, or a link that leads nowhere, has its name: put the YAML in its place.',
        }
      : {
          message: `There is no ${word} named “${name}”.`,
          hint: `${suggest(name, known)} A new one is a file content/${kind}/NAME.yaml.`,
        }),
    ...(place ? { place } : {}),
  };
  return { found, outcome: { ok: false, problems: [problem] } };
}
