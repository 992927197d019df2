import type { Terminal } from './terminal.ts';

/** Between two drawings of the line, milliseconds. */
const PAUSE = 250;

/** A line that says how many are done, how many a second and how long the rest takes; nothing without a person to see it. */
export function startRate(terminal: Terminal, total: number): { step(): void; stop(): void } {
  const began = terminal.now().getTime();
  let done = 0;
  let drawnAt = began;
  let isDrawn = false;
  return {
    step() {
      done++;
      const now = terminal.now().getTime();
      if (!terminal.watched || now - drawnAt < PAUSE) return;
      const rate = (1000 * done) / (now - began);
      terminal.err(
        `\r\u001B[K${done} of ${total}  ${rate.toFixed(rate < 10 ? 1 : 0)}/s  ${duration((total - done) / rate)} left`,
      );
      drawnAt = now;
      isDrawn = true;
    },
    stop() {
      if (isDrawn) terminal.err('\r\u001B[K');
      isDrawn = false;
    },
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  return whole < 6000 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`;
}
