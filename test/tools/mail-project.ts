import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, smallHandout } from './project.ts';

export const MAIL_HEAD = 'id,name,email,note,email_ok,unencrypted_ok';

/** A row of somebody who agreed to everything. */
export const agreedRow = (id: string, name: string, email: string, note = 'Rest.'): string =>
  `${id},${name},${email},${note},2026-11-01,2026-11-01`;

export const MAIL_HANDOUT = `${smallHandout()}for_you:\n  - name\n  - note\nreview:\n  version: 1.2.0\n  next: 2030-01-01\n`;

/** A project that mails through a server on this machine. @param more lines of `email:`, indented. */
export const mailProject = (
  port: number,
  rows: readonly string[],
  {
    more = '',
    host = '127.0.0.1',
    handout = MAIL_HANDOUT,
  }: { more?: string; host?: string; handout?: string } = {},
): string =>
  makeProject({
    'content/handouts/tablets/en.yaml': handout,
    'people.csv': [MAIL_HEAD, ...rows].join('\n'),
    'plainleaf.yaml': `email:\n  host: ${host}\n  port: ${port}\n  from: clinic@example.org\n  from_name: Riverside\n  retry_after: 0.05\n${more}`,
  });

export const EMAIL = ['email', 'tablets', '-r', 'people.csv', '-p', 'letter', '--allow-unreviewed'] as const;

/** The batch that a test begins first; its clock stands still. */
const FIRST_BATCH = 'out/batches/2026-11-24-1';

/** The lines of its status file, without the head. */
export const statusLines = (root: string, batch = FIRST_BATCH): readonly string[] =>
  readFileSync(join(root, batch, 'status.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
