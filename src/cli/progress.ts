import type { Terminal } from './terminal.ts';

/** Work that takes longer than this is worth a line, in milliseconds. */
const PATIENCE = 1000;

/** A line that says how far the work is, drawn over itself; nothing without a person to see it. */
export function startProgress(terminal: Terminal, total: number): { step(what: string): void; stop(): void } {
  const began = terminal.now().getTime();
  let done = 0;
  let drawn = false;
  const clear = (): void => {
    if (drawn) terminal.err('\r\u001B[K');
    drawn = false;
  };
  return {
    step(what) {
      done++;
      if (!terminal.watched || terminal.now().getTime() - began < PATIENCE) return;
      terminal.err(`\r\u001B[K${done} of ${total}  ${what}`);
      drawn = true;
    },
    stop: clear,
  };
}
