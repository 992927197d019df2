import { isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair, type Scalar } from 'yaml';
import type { Place } from '../model/index.ts';
import type { ParsedYaml } from './parse.ts';
import { scalarOffsets } from './scalar-offsets.ts';

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Where the values of a file stand. */
export interface Places {
  /** Where a value is written; for one that is not, where the nearest value around it is. */
  of(path: Path): Place;
  /** Where a key is written; the value's place when it is an item of a list. */
  ofKey(path: Path): Place;
  /** Where in a text its UTF-16 unit number `index` is written; the text's own place when that cannot be told. */
  inside(path: Path, index: number): Place;
  /** How the value is written: quoted, folded, as a flow list …; the empty string when it is not there. */
  source(path: Path): string;
  /** The rest of the line after a value, without what is around it: where a comment may hide. */
  restOfLine(path: Path): string;
}

const isPairFor = (item: unknown, step: string | number): item is Pair =>
  isPair(item) && isScalar(item.key) && String(item.key.value) === String(step);

function childAt(node: unknown, step: string | number): { node: Node; key?: Node } | null {
  if (isMap(node)) {
    // the last of two equal keys is the one whose value is read
    const pair = node.items.findLast((item) => isPairFor(item, step));
    if (!pair) return null;
    const key = pair.key as Node;
    return { key, node: (pair.value as Node | null) ?? key };
  }
  const item = isCollection(node) && typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined || isPair(item) ? null : { node: item as Node };
}

function find(root: unknown, path: Path): { node: Node | null; key?: Node; complete: boolean } {
  let here: { node: Node; key?: Node } | null = root ? { node: root as Node } : null;
  for (const step of path) {
    const next: { node: Node; key?: Node } | null = here && childAt(here.node, step);
    if (!next) return { node: here?.node ?? null, complete: false };
    here = next;
  }
  return { node: here?.node ?? null, ...(here?.key ? { key: here.key } : {}), complete: true };
}

/** The places of a parsed file. */
export function placesOf({ source, document, placeAt }: ParsedYaml): Places {
  const offsetOf = (node: Node | null | undefined): number =>
    isAlias(node) || node ? (node.range?.[0] ?? 0) : 0;
  const { contents } = document;
  const known = new WeakMap<Node, readonly number[] | null>();
  const offsetsIn = (scalar: Scalar): readonly number[] | null => {
    const offsets = known.get(scalar) ?? scalarOffsets(source, scalar);
    known.set(scalar, offsets);
    return offsets;
  };
  return {
    of: (path) => placeAt(offsetOf(find(contents, path).node)),
    ofKey(path) {
      const { node, key } = find(contents, path);
      return placeAt(offsetOf(key ?? node));
    },
    inside(path, index) {
      const { node, complete } = find(contents, path);
      const offsets = complete && isScalar(node) ? offsetsIn(node) : null;
      return placeAt(offsets?.[index] ?? offsetOf(node));
    },
    source(path) {
      const { node, complete } = find(contents, path);
      return complete && node?.range ? source.slice(node.range[0], node.range[1]) : '';
    },
    restOfLine(path) {
      const { node, complete } = find(contents, path);
      return complete && node?.range ? (/^[^\r\n]*/.exec(source.slice(node.range[1]))?.[0] ?? '') : '';
    },
  };
}
