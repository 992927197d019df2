import { lastOperator } from './last-operator.ts';
import { SavedStates } from './saved-states.ts';
import type { StructureElement } from './structure-element.ts';

export type Artifact = 'layout' | 'pagination' | 'header' | 'footer';

/** What the marks that follow on the page belong to. */
export type Target =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'artifact'; readonly artifact: Artifact };

export interface ContentSink {
  /** Appends operators to the page. */
  write(operators: string): void;
  /** Whose the next marks are; asked before each. */
  target(marks: 'text' | 'graphics'): Target;
  /** Gives the element's next stretch of content its number on the page. */
  number(element: StructureElement): number;
}

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const OBJECT = new Set(['Do', 'sh', 'EI']);

const BEGIN_ARTIFACT = {
  layout: '/Artifact <</Type /Layout>> BDC',
  pagination: '/Artifact <</Type /Pagination>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
} as const satisfies Record<Artifact, string>;

/**
 * Watches the operators on their way to the page and puts every mark into marked content: text and figures into
 * their element's, all else into an artifact's. A sequence opens with the first mark and closes when the target
 * changes, so an element has about one a page.
 */
export class MarkedContent {
  readonly #sink: ContentSink;
  /** Path operators wait for the operator that paints them: a sequence may not begin inside a path. */
  #path: string[] = [];
  #open: { readonly target: Target; readonly depth: number } | null = null;
  readonly #states: SavedStates;

  constructor(sink: ContentSink) {
    this.#sink = sink;
    this.#states = new SavedStates((operators) => sink.write(operators));
  }

  write(operators: string): void {
    const operator = lastOperator(operators);
    if (PATH.has(operator)) {
      this.#path.push(operators);
      return;
    }
    if (PAINT.has(operator)) {
      this.#begin('graphics');
      this.#flushPath();
    } else if (OBJECT.has(operator)) {
      this.#flushPath();
      this.#begin('graphics');
    } else if (operator === 'BT') {
      this.#flushPath();
      this.#begin('text');
    } else if (operator === 'q' || operator === 'Q' || operator === 'cm' || operator === 'n') {
      this.#flushPath();
      if (operator === 'Q') this.#leave();
    }
    // Anything else, colours above all, may overtake a waiting path: pdfkit writes them between path and fill.
    this.#states.write(operators, operator);
  }

  /** Begins the sequence that the next text belongs to: what shows it comes from elsewhere. */
  beginText(): void {
    this.#flushPath();
    this.#begin('text');
  }

  endPage(): void {
    this.#flushPath();
    this.close();
    this.#states.endPage();
  }

  close(): void {
    if (this.#open) this.#sink.write('EMC');
    this.#open = null;
  }

  /** A decoration ends with the state it was painted in. */
  #leave(): void {
    if (this.#open?.target.kind === 'artifact' && this.#states.depth - 1 < this.#open.depth) this.close();
  }

  #flushPath(): void {
    for (const operators of this.#path) this.#states.write(operators, lastOperator(operators));
    this.#path = [];
  }

  #begin(marks: 'text' | 'graphics'): void {
    const target = this.#sink.target(marks);
    if (this.#open && isSame(this.#open.target, target)) return;
    this.close();
    this.#sink.write(
      target.kind === 'artifact'
        ? BEGIN_ARTIFACT[target.artifact]
        : `/${target.element.type} <</MCID ${this.#sink.number(target.element)}>> BDC`,
    );
    this.#open = { target, depth: this.#states.depth };
  }
}

function isSame(a: Target, b: Target): boolean {
  return a.kind === 'element'
    ? b.kind === 'element' && a.element === b.element
    : b.kind === 'artifact' && a.artifact === b.artifact;
}
