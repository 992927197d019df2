import { setTimeout as wait } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import type { Mail } from './mail.ts';
import { openLine, PATIENCE, type Patience, type SmtpLine } from './smtp-connection.ts';
import type { SmtpLogin, SmtpSettings } from './smtp-settings.ts';

/** The clinic's mail server, over as many lines as are used at the same time. */
export function openSmtp(
  settings: SmtpSettings,
  login: SmtpLogin | null,
  patience: Patience = PATIENCE,
): Channel<Mail> {
  const idle: SmtpLine[] = [];
  const turn = turns(settings.perMinute);
  return {
    async deliver(mail) {
      await turn();
      const line = idle.pop() ?? openLine(settings, login, patience);
      try {
        return await line.send(mail);
      } finally {
        idle.push(line);
      }
    },
    async close() {
      for (const line of idle.splice(0)) line.close();
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
