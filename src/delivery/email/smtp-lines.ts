import type { SmtpLine } from './smtp-connection.ts';

/** Lines to one server: as many as are used at the same time, and as it has room for. */
export interface SmtpLines {
  /** Waits until one may be used. */
  take(): Promise<SmtpLine>;
  /** It can be used again. */
  giveBack(line: SmtpLine): void;
  /** The server would not have it. False where there is no other that could be waited for. */
  giveUp(): boolean;
  close(): void;
}

export function openLines(most: number, open: () => SmtpLine): SmtpLines {
  const idle: SmtpLine[] = [];
  const waiting: (() => void)[] = [];
  let inUse = 0;
  let room = most;
  const leave = (): void => {
    inUse--;
    waiting.shift()?.();
  };
  return {
    async take() {
      while (inUse >= room) await new Promise<void>((go) => waiting.push(go));
      inUse++;
      return idle.pop() ?? open();
    },
    giveBack(line) {
      idle.push(line);
      leave();
    },
    giveUp() {
      const others = inUse - 1 + idle.length;
      room = Math.max(1, Math.min(room, others));
      leave();
      return others > 0;
    },
    close() {
      for (const line of idle.splice(0)) line.close();
    },
  };
}
