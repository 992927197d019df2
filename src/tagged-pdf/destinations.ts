import { pdfString } from './pdfkit-internals.ts';
import type { Jump, Place } from './place.ts';
import type { Violations } from './violations.ts';

/** Places in the document that links and addresses (`file.pdf#id`) lead to, by their id. */
export class Destinations {
  readonly #places = new Map<string, Place>();
  readonly #violations: Violations;

  constructor(violations: Violations) {
    this.#violations = violations;
  }

  /** The first fragment of a node wins; another node with the same id is a violation. */
  add(id: string, place: Place, origin: unknown): void {
    const known = this.#places.get(id);
    if (!known) this.#places.set(id, place);
    else if (known.key !== place.key) {
      this.#violations.add('id-repeated', `Two places have the id “${id}”.`, origin);
    }
  }

  find(id: string): Place | null {
    return this.#places.get(id) ?? null;
  }

  /** The name tree, sorted by bytes as readers search it. Null when there is nothing to name. */
  nameTree(jumpTo: (place: Place) => Jump): Record<string, unknown> | null {
    if (this.#places.size === 0) return null;
    const places = [...this.#places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return { Names: places.flatMap(([id, place]) => [pdfString(id), named(jumpTo(place))]) };
  }
}

/** Readers of PDF 1.7 expect the bare array, though they take the dictionary. */
function named(jump: Jump): unknown {
  return jump.SD ? jump : jump.D;
}
