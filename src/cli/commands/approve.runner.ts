import { join } from 'node:path';
import pc from 'picocolors';
import { writeSignOff } from '../../content/index.ts';
import { handoutFile, writeWhole } from '../../files/index.ts';
import { type Problem, plainText, type SignOff } from '../../model/index.ts';
import { type Reviewable, reviewHandout } from '../../pipeline.ts';
import { chooseTargets, type Target } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { countProblems, describeProblems, printable } from '../reports/human.ts';
import { problemRecord, toJson } from '../reports/json.ts';
import { requestFor } from '../request.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export interface ApproveOptions {
  readonly handout: string;
  readonly lang?: string;
  readonly clinic?: string;
  /** `Name, role`. */
  readonly as: string;
  /** ISO 8601 day; today where it is left out. */
  readonly date?: string;
  readonly yes: boolean;
  readonly despiteFindings: boolean;
  readonly json: boolean;
}

/** Writes a clinician's sign-off, bound to what the handout says now, into its YAML. Nothing else in it is touched. */
export async function runApprove(options: ApproveOptions, terminal: Terminal): Promise<ExitCode> {
  const { lang, clinic } = options;
  const flags = { ...(lang ? { lang: [lang] } : {}), ...(clinic ? { clinic } : {}) };
  const project = await openProject(flags, terminal);
  if (project.problems.length > 0) return refuse(project.problems, options, terminal);
  const target = await oneTarget(options, project, terminal);
  const reviewed = await reviewHandout(requestFor(target, project, terminal), project.shelves);
  if (!reviewed.ok) return refuse(reviewed.problems, options, terminal);

  const { findings, hash } = reviewed.value;
  const errors = findings.filter(({ code, severity }) => severity === 'error' && code !== 'meta/reviewer');
  if (errors.length > 0 && !options.despiteFindings)
    return refuse(errors, options, terminal, 'Mend this first, or add --despite-findings.');

  const signOff = { ...signer(options.as), date: options.date ?? today(terminal), content: hash };
  if (!options.json) terminal.err(describe(reviewed.value, signOff));
  if (!options.yes && !(await confirm(terminal))) {
    terminal.err('Nothing was signed.\n');
    return EXIT.done;
  }
  return write(target, reviewed.value, signOff, { options, project, terminal });
}

const today = (terminal: Terminal): string => terminal.now().toISOString().slice(0, 10);

function signer(as: string): Pick<SignOff, 'name' | 'role'> {
  const [name = '', ...rest] = as.split(',').map((part) => part.trim());
  if (!name)
    throw new UsageError('--as names nobody.', 'Write it like --as "Ana Ruiz, Registered dietitian".');
  const role = rest.filter(Boolean).join(', ');
  return { name, ...(role ? { role } : {}) };
}

async function oneTarget(
  { handout }: ApproveOptions,
  project: OpenProject,
  terminal: Terminal,
): Promise<Target> {
  const [target, ...others] = await chooseTargets([handout], project, terminal);
  if (target && others.length === 0) return target;
  const langs = [target, ...others].map((one) => one?.lang).join(', ');
  throw new UsageError(
    `“${handout}” is written in ${langs}, and each is signed by itself.`,
    'Say which one was read, such as --lang en.',
  );
}

function refuse(
  problems: readonly Problem[],
  { json }: ApproveOptions,
  terminal: Terminal,
  hint = 'Mend this first.',
): ExitCode {
  if (json) terminal.out(toJson({ signed: null, problems: problems.map(problemRecord) }));
  else {
    terminal.err(`${describeProblems(problems, terminal.color)}\n\n`);
    terminal.err(`${countProblems(problems)}: nothing was signed. ${hint}\n`);
  }
  return EXIT.content;
}

/** What is being signed, and by whom. */
function describe({ localised, findings }: Reviewable, { name, role, date }: Omit<SignOff, 'place'>): string {
  const { handout, facts, readingTime } = localised;
  const { version, next, reviewedBy } = handout.review;
  const counted = countProblems(findings.filter(({ code }) => code !== 'meta/reviewer'));
  const printed = facts.filter(({ places }) => places.length > 0);
  const lines: readonly (readonly [string, string])[] = [
    ['You sign', `${plainText(handout.title)} (${handout.lang})`],
    ['File', handout.file],
    ['Version', version ?? 'none'],
    ['Next review', next ?? 'not set'],
    ['Length', readingTime],
    [
      'Facts in it',
      printed.length > 0 ? printed.map(({ fact, forms }) => `${fact.name}: ${forms[0]}`).join('\n') : 'none',
    ],
    ['Check found', counted || 'nothing'],
    ['Signed by', [name, role, date].filter(Boolean).join(', ')],
    ...(reviewedBy ? [['Takes the place of', `${reviewedBy.name}, ${reviewedBy.date}`] as const] : []),
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines
    .map(([label, value]) => {
      const [first = '', ...more] = value.split('\n').map(printable);
      const rest = more.map((line) => `\n${' '.repeat(width + 2)}${line}`);
      return `${label.padEnd(width)}  ${first}${rest.join('')}\n`;
    })
    .join('');
}

async function confirm({ ask }: Terminal): Promise<boolean> {
  if (!ask) {
    throw new UsageError('Nobody is here to confirm the sign-off.', 'Run it in a terminal, or add --yes.');
  }
  const answer = await ask('Have you read all of it, and do you stand by it? Type yes to sign: ');
  return /^yes$/i.test(answer.trim());
}

async function write(
  target: Target,
  { text: read, localised }: Reviewable,
  signOff: Omit<SignOff, 'place'>,
  { options, project, terminal }: { options: ApproveOptions; project: OpenProject; terminal: Terminal },
): Promise<ExitCode> {
  const file = handoutFile(target.slug, target.lang);
  const files = project.shelves.project;
  const bytes = await files.read(file);
  // with its byte order mark, which stays
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
  if (text.replace(/^\uFEFF/, '') !== read) {
    throw new UsageError(
      `${file} was changed in the meantime; it is not signed.`,
      'Read it again, and sign it then.',
    );
  }
  const signed = writeSignOff({ text, file, ...target }, signOff);
  if (!signed.ok) return refuse(signed.problems, options, terminal);
  await writeWhole(join(files.root, file), new TextEncoder().encode(signed.value));
  if (options.json) terminal.out(toJson({ signed: { file, ...signOff }, problems: [] }));
  else {
    const colors = pc.createColors(terminal.color);
    const { slug, lang } = localised.handout;
    terminal.err(
      `${colors.green('✓')} ${file} is signed. Any change of its text or of a fact in it voids that.\n`,
    );
    terminal.err(
      `To undo: take \`reviewed_by:\` and what is below it out of the file. Next: plainleaf build ${slug} -l ${lang}\n`,
    );
  }
  return EXIT.done;
}
