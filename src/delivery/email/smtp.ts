import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import type { Mail } from './mail.ts';
import { openLine, PATIENCE, type Patience } from './smtp-connection.ts';
import { openLines } from './smtp-lines.ts';
import type { SmtpLogin, SmtpSettings } from './smtp-settings.ts';

/** The clinic's mail server, over as many lines as are used at the same time and as it has room for. */
export function openSmtp(
  settings: SmtpSettings,
  login: SmtpLogin | null,
  patience: Patience = PATIENCE,
): Channel<Mail> {
  const lines = openLines(settings.connections, () => openLine(settings, login, patience));
  const turn = turns(settings.perMinute);
  return {
    async deliver(mail) {
      await turn();
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
function turns(perMinute: number): () => Promise<void> {
  if (perMinute <= 0) return async () => {};
  const pause = 60_000 / perMinute;
  let next = 0;
  return async () => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + pause;
    if (mine > now) await wait(mine - now);
  };
}
