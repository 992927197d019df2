import { type PdfReference, pdfString } from './pdfkit-internals.ts';
import type { Violations } from './violations.ts';

export type Destination = readonly [page: PdfReference, fit: 'XYZ', x: number, y: number, zoom: null];

/** Places in the document that links and addresses (`file.pdf#id`) lead to, by their id. */
export class Destinations {
  readonly #places = new Map<string, { readonly owner: object; readonly destination: Destination }>();
  readonly #violations: Violations;

  constructor(violations: Violations) {
    this.#violations = violations;
  }

  /** The first fragment of a node wins; another node with the same id is a violation. */
  add(id: string, owner: object, destination: Destination, origin: unknown): void {
    const known = this.#places.get(id);
    if (!known) this.#places.set(id, { owner, destination });
    else if (known.owner !== owner) {
      this.#violations.add('id-repeated', `Two places have the id “${id}”.`, origin);
    }
  }

  find(id: string): Destination | null {
    return this.#places.get(id)?.destination ?? null;
  }

  /** The name tree, sorted by bytes as readers search it. Null when there is nothing to name. */
  nameTree(): Record<string, unknown> | null {
    if (this.#places.size === 0) return null;
    const names = [...this.#places.keys()].sort(byBytes);
    return { Names: names.flatMap((name) => [pdfString(name), this.find(name)]) };
  }
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
