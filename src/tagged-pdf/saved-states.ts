/** Operators that leave the graphics state as it is, or set what every run of text sets for itself. */
const KEEPS_STATE = new Set([
  ...['m', 'l', 'c', 'v', 'y', 'h', 're', 'n'],
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'],
  ...['Do', 'sh', 'EI', 'BT', 'ET', 'Tm', 'Ts', 'TJ', 'BDC', 'EMC'],
]);

/**
 * Writes `q` only when the state it saves is about to change, and `Q` only for a `q` that was written. react-pdf saves
 * the state twice for every box it draws; PDF/A allows 28 levels (ISO 19005-2, 6.1.13).
 */
export class SavedStates {
  readonly #write: (operators: string) => void;
  /** For each level, from the outermost, whether its `q` was written. */
  #levels: boolean[] = [];

  constructor(write: (operators: string) => void) {
    this.#write = write;
  }

  /** How many states are saved, written or not. */
  get depth(): number {
    return this.#levels.length;
  }

  write(operators: string, operator: string): void {
    if (operator === 'q') {
      this.#levels.push(false);
      return;
    }
    if (operator === 'Q') {
      if (this.#levels.pop()) this.#write('Q');
      return;
    }
    const clips = operator === 'n' && operators.trimStart().startsWith('W');
    if (clips || !KEEPS_STATE.has(operator)) this.#save();
    this.#write(operators);
  }

  endPage(): void {
    this.#levels = [];
  }

  #save(): void {
    const top = this.#levels.length - 1;
    if (this.#levels[top] !== false) return;
    this.#levels[top] = true;
    this.#write('q');
  }
}
