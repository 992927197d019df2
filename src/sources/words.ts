import { joinWords, readWords, type WordsFile } from '../content/index.ts';
import { encodingProblem, type ProjectFiles, readText, type Shelves } from '../files/index.ts';
import { NO_WORDS, type Outcome, type Problem, type WordList } from '../model/index.ts';

interface GatheredWords {
  readonly words: WordList;
  readonly problems: readonly Problem[];
}

type ReadWords = Outcome<WordsFile>;

const NOTHING: WordsFile = { words: NO_WORDS, keep: [] };
const NO_FILE: ReadWords = { ok: true, value: NOTHING, problems: [] };

/**
 * The words of a language: the project’s own `content/words/LANG.yaml` before the shipped one. `en-simple` takes those of
 * `en`. A file that cannot be read is reported and counts as empty, so that everything else is still checked.
 */
export async function gatherWords(shelves: Shelves, lang: string): Promise<GatheredWords> {
  const shipped = await readNearest(shelves.shipped, lang);
  const own =
    shelves.project.root === shelves.shipped.root ? NO_FILE : await readNearest(shelves.project, lang);
  return join(own, shipped);
}

async function readNearest(shelf: ProjectFiles, lang: string): Promise<ReadWords> {
  try {
    for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const file = `content/words/${tag}.yaml`;
      const text = await readText(shelf, file);
      if (text !== null) return readOnce(text, file);
    }
  } catch (error) {
    return { ok: false, problems: [encodingProblem(error)] };
  }
  return NO_FILE;
}

// the handouts of one run share long lists: each is read and joined once while it stays the same

const FILES_KEPT = 8;
const readBefore = new Map<string, ReadWords>();

function readOnce(text: string, file: string): ReadWords {
  const key = `${file}\n${text}`;
  const known = readBefore.get(key);
  if (known) return known;
  const outcome = readWords({ text, file });
  if (readBefore.size >= FILES_KEPT) readBefore.clear();
  readBefore.set(key, outcome);
  return outcome;
}

let joined:
  | { readonly own: ReadWords; readonly shipped: ReadWords; readonly result: GatheredWords }
  | undefined;

function join(own: ReadWords, shipped: ReadWords): GatheredWords {
  if (joined?.own !== own || joined.shipped !== shipped) {
    const fileOf = (outcome: ReadWords): WordsFile => (outcome.ok ? outcome.value : NOTHING);
    const words = joinWords(fileOf(own), fileOf(shipped).words);
    joined = { own, shipped, result: { words, problems: [...own.problems, ...shipped.problems] } };
  }
  return joined.result;
}
