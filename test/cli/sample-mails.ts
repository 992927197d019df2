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

const NAMES: Readonly<Record<string, string>> = { ar: 'محمد مرقوم', 'zh-Hans': '王样' };
const NOTES: Readonly<Record<string, string>> = { ar: 'خذ قرصًا واحدًا.', 'zh-Hans': '注意。' };

export interface SampleMail {
  readonly slug: string;
  readonly lang: string;
  readonly kind: 'personal' | 'common';
  readonly mail: ParsedMail;
}

/** A mail of each handout in each language to one person: all of it open, and the common body of a locked one. */
export async function sampleMails(): Promise<readonly SampleMail[]> {
  const files = handouts();
  const named = Object.keys(files).flatMap((path) => {
    const [, slug, lang] = /^content\/handouts\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
    return slug && lang ? [{ slug, lang }] : [];
  });
  const row = (lang: string): string =>
    `7,${NAMES[lang] ?? 'Marker-Ann'},ann@example.org,${NOTES[lang] ?? 'Marker-note'},${lang},2026-11-01,2026-11-01`;
  const root = makeProject({
    ...files,
    'plainleaf.yaml': 'email:\n  from: clinic@example.org\n',
    ...Object.fromEntries(
      named.map(({ lang }) => [
        `${lang}.csv`,
        `id,name,email,note,lang,email_ok,unencrypted_ok\n${row(lang)}\n`,
      ]),
    ),
  });
  const mails: SampleMail[] = [];
  for (const { slug, lang } of named)
    for (const kind of ['personal', 'common'] as const) {
      const out = `out/${kind}/${slug}-${lang}`;
      const argv = [
        'email',
        slug,
        '-l',
        lang,
        '-r',
        `${lang}.csv`,
        '-p',
        'letter',
        '-o',
        out,
        '--allow-unreviewed',
        '--send',
      ];
      const run = await runIn(root, [
        ...argv,
        '--transport',
        'eml',
        ...(kind === 'common' ? ['--encrypt'] : []),
      ]);
      if (run.code !== 0) throw new Error(`${slug} ${lang}: ${run.err}`);
      const eml = join(root, out, 'batches/2026-11-24-1/mail/7.eml');
      mails.push({ slug, lang, kind, mail: await simpleParser(readFileSync(eml)) });
    }
  return mails;
}
