import { joinWords, readWords, type WordsFile } from '../content/index.ts';
import { encodingProblem, type ProjectFiles, readText, type Shelves } from '../files/index.ts';
import { NO_WORDS, type Outcome, type Problem, type WordList } from '../model/index.ts';
import { readOnce } from './read-once.ts';

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
      if (text !== null) return readList({ text, file });
    }
  } catch (error) {
    return { ok: false, problems: [encodingProblem(error)] };
  }
  return NO_FILE;
}

const readList = readOnce(readWords, 8);

// lists are long: those that stay the same are joined once
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
