import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { StandsOn } from '../batches/prepare.ts';
import type { InputContent } from '../keeping/input-contents.ts';
import type { QueuedMails } from './queued-mails.ts';

type Compared = Pick<QueuedMails, 'program' | 'standsOn' | 'look'>;

/**
 * What this machine would do otherwise than the one that put a batch in, in words; empty where everybody gets the very same.
 * @param here of the languages that are asked for now.
 */
export function differences(there: Compared, here: Compared): readonly string[] {
  const texts = Object.entries(here.standsOn).flatMap(([lang, mine]) => {
    const theirs = there.standsOn[lang];
    return theirs ? ofText(theirs, mine) : [`the language ${lang}`];
  });
  return [
    ...new Set([
      ...(there.program === here.program ? [] : ['the program itself']),
      ...texts,
      ...(isDeepStrictEqual(there.look, here.look) ? [] : ['what plainleaf.yaml says under `email:`']),
    ]),
  ];
}

function ofText(theirs: StandsOn, mine: StandsOn): readonly string[] {
  const [there, here] = [contentsOf(theirs.files), contentsOf(mine.files)];
  const names = new Set([...there.keys(), ...here.keys()]);
  const files = [...names].filter((name) => there.get(name) !== here.get(name));
  return [...files, ...(theirs.request === mine.request ? [] : ['a setting of plainleaf.yaml'])];
}

/** What lies outside the project, as the program's own files do, lies somewhere else on each machine. */
function contentsOf(files: readonly InputContent[]): ReadonlyMap<string, string> {
  const contents = new Map<string, string[]>();
  for (const { path, kind, sha256 } of files) {
    const isOutside = path.startsWith('..');
    if (isOutside && kind === 'nothing') continue;
    const name = isOutside ? basename(path) : path;
    contents.set(name, [...(contents.get(name) ?? []), `${kind} ${sha256}`]);
  }
  return new Map([...contents].map(([name, found]) => [name, found.toSorted().join()]));
}
