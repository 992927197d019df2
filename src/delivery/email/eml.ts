import { join } from 'node:path';
import { writeWhole } from '../../files/index.ts';
import type { Channel } from '../channel.ts';
import type { Mail } from './mail.ts';

/** A mail and the name of its file: the row's id, never an address. */
export interface NamedMail extends Mail {
  readonly name: string;
}

/** A folder of `.eml` files, which any mail program opens: for a clinic that sends them in its own way. */
export const openEmlFolder = (folder: string): Channel<NamedMail> => ({
  async deliver({ name, bytes }) {
    await writeWhole(join(folder, `${name}.eml`), bytes);
    return { settlement: { outcome: 'sent' } };
  },
  async close() {},
});
