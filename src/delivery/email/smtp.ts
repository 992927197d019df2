import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import type { Mail } from './mail.ts';
import { openLine, PATIENCE, type Patience } from './smtp-connection.ts';
import { openLines } from './smtp-lines.ts';
import type { SmtpLogin, SmtpSettings } from './smtp-settings.ts';

/** Takes the next of the turns that are so many milliseconds apart. @returns milliseconds until it */
export type TakeTurn = (apart: number) => Promise<number>;

interface SmtpTools {
  readonly patience?: Patience;
  /** Where others mail over the same server, too. */
  readonly takeTurn?: TakeTurn;
}

/** The clinic's mail server, over as many lines as are used at the same time and as it has room for. */
export function openSmtp(
  settings: SmtpSettings,
  login: SmtpLogin | null,
  { patience = PATIENCE, takeTurn = ownTurns() }: SmtpTools = {},
): Channel<Mail> {
  const lines = openLines(settings.connections, () => openLine(settings, login, patience));
  return {
    async deliver(mail) {
      await waitForTurn(settings.perMinute, takeTurn);
      for (;;) {
        const line = await lines.take();
        const { isBusy = false, ...taken } = await line.send(mail);
        if (!isBusy) {
          lines.giveBack(line);
          return taken;
        }
        if (!lines.giveUp()) return taken;
      }
    },
    async close() {
      lines.close();
    },
  };
}

/** Waits until the next mail may go. */
async function waitForTurn(perMinute: number, takeTurn: TakeTurn): Promise<void> {
  if (perMinute <= 0) return;
  const apart = 60_000 / perMinute;
  // a mail that has begun is not given up for the sake of its speed
  const left = await takeTurn(apart).catch(() => apart);
  if (left > 0) await wait(left);
}

/** Turns that nobody else takes. */
function ownTurns(): TakeTurn {
  let next = 0;
  return async (apart) => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + apart;
    return mine - now;
  };
}
