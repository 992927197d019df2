import { isCollection, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Place } from '../model/index.ts';
import { parseYaml } from './parse.ts';
import { scalarOffsets } from './scalar-offsets.ts';

/** The texts of a list or map, without its keys. */
function textsIn(root: Node): readonly Scalar[] {
  if (isScalar(root)) return [root];
  const texts: Scalar[] = [];
  visit(root, {
    Scalar(key, node) {
      if (key !== 'key') texts.push(node);
    },
  });
  return texts;
}

const lengthOf = (node: Node): number => (node.range ? node.range[1] - node.range[0] : 0);

/**
 * The exact place of a snippet (a character that no font has, a word) inside what starts at `place`: a text, or a
 * block or other group of texts, the smallest first.
 * @param text the whole YAML file.
 * @returns `place` itself when nothing starts there or it does not hold the snippet.
 */
export function placeInside(text: string, place: Place, snippet: string): Place {
  const { source, document, placeAt } = parseYaml(text, place.file);
  const starting: Node[] = [];
  visit(document, {
    Node(_, node) {
      if (!node.range || node === document.contents || !(isScalar(node) || isCollection(node))) return;
      const { line, column } = placeAt(node.range[0]);
      if (line === place.line && column === place.column) starting.push(node);
    },
  });
  for (const node of starting.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    for (const scalar of textsIn(node)) {
      const index = typeof scalar.value === 'string' ? scalar.value.indexOf(snippet) : -1;
      const offset = index < 0 ? undefined : scalarOffsets(source, scalar)?.[index];
      if (offset !== undefined) return placeAt(offset);
    }
  }
  return place;
}
