import { join } from 'node:path';
import { writeAllWhole } from '../../files/index.ts';
import type { Channel } from '../channel.ts';
import type { Mail } from './mail.ts';

/** A folder of `.eml` files, which any mail program opens: for a clinic that sends them in its own way. */
export const openEmlFolder = (folder: string): Channel<Mail> => ({
  async deliver({ name, bytes }) {
    await writeAllWhole([{ path: join(folder, `${name}.eml`), bytes, confidential: true }]);
    return { settlement: { outcome: 'sent' } };
  },
  async close() {},
});
