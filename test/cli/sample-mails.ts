import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { everyBlock } from '../editions/every-block.ts';
import { makeProject, runIn } from '../tools/project.ts';
import { REPOSITORY } from '../tools/shipped.ts';

/** Slots for what a copy says, where a handout has none of its own. */
const SLOTS = 'for_you:\n  - name\n  - note\n';

/** Each shipped handout, one of every kind of block, and one that is read from the right. */
function handouts(): Record<string, string | Uint8Array> {
  const shipped = join(REPOSITORY, 'content/handouts');
  const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => [`content/handouts/${name}`, readFileSync(join(shipped, name))] as const);
  return Object.fromEntries(
    [...files, ...Object.entries(everyBlock())].map(([path, bytes]) => {
      const text =
        path.includes('/handouts/') && path.endsWith('.yaml') ? Buffer.from(bytes).toString('utf8') : null;
      return [path, text === null || text.includes('for_you:') ? bytes : `${text.trimEnd()}\n${SLOTS}`];
    }),
  );
}

const NAMES: Readonly<Record<string, string>> = { ar: 'محمد مرقوم' };
const NOTES: Readonly<Record<string, string>> = { ar: 'خذ قرصًا واحدًا.' };

export interface SampleMail {
  readonly slug: string;
  readonly lang: string;
  readonly kind: 'personal' | 'common';
  readonly mail: ParsedMail;
  /** The file that `merge` makes for the same row, where it was asked for. */
  readonly copy?: Buffer;
}

const HEAD = 'id,name,email,note,lang,email_ok,unencrypted_ok';
const row = (lang: string): string =>
  `${lang},${NAMES[lang] ?? 'Marker-Ann'},ann@example.org,${NOTES[lang] ?? 'Marker-note'},${lang},2026-11-01,2026-11-01`;

/**
 * A mail of each handout in each language to one person: all of it open, and the common body of a locked one.
 * @param copies also the file that `merge` makes for the same row.
 */
export async function sampleMails({ copies = false } = {}): Promise<readonly SampleMail[]> {
  const files = handouts();
  const langs = new Map<string, string[]>();
  for (const path of Object.keys(files)) {
    const [, slug, lang] = /^content\/handouts\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    if (slug && lang) langs.set(slug, [...(langs.get(slug) ?? []), lang]);
  }
  const root = makeProject({
    ...files,
    'plainleaf.yaml': 'clinic: riverside\nemail:\n  from: clinic@example.org\n',
    ...Object.fromEntries(
      [...langs].map(([slug, all]) => [`${slug}.csv`, `${[HEAD, ...all.map(row)].join('\n')}\n`]),
    ),
  });
  const mails: SampleMail[] = [];
  for (const [slug, all] of langs)
    for (const kind of ['personal', 'common'] as const) {
      const out = `out/${kind}/${slug}`;
      const list = ['-r', `${slug}.csv`, '-l', 'all', '-p', 'letter', '-o', out];
      const allowed = ['--allow-unreviewed', '--allow-expired'];
      const sending = ['--send', '--transport', 'eml', ...(kind === 'common' ? ['--encrypt'] : [])];
      const run = await runIn(root, ['email', slug, ...list, ...allowed, ...sending]);
      if (run.code !== 0) throw new Error(`${slug}: ${run.err}`);
      const merges = copies && kind === 'personal';
      if (merges) {
        const merged = await runIn(root, ['merge', slug, ...list, ...allowed]);
        if (merged.code !== 0) throw new Error(`${slug}: ${merged.err}`);
      }
      for (const lang of all) {
        const made = join(root, out, `batches/2026-11-24-2/copies/${lang}-handout-letter.pdf`);
        const eml = readFileSync(join(root, out, `batches/2026-11-24-1/mail/${lang}.eml`));
        const mail = await simpleParser(eml);
        mails.push({ slug, lang, kind, mail, ...(merges ? { copy: readFileSync(made) } : {}) });
      }
    }
  return mails;
}
