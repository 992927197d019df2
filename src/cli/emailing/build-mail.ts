import { writeLetter } from '../../delivery/index.ts';
import type { Lock } from '../../locking/index.ts';
import type { EditionName, Note, Outcome } from '../../model/index.ts';
import type { BuildRequest, BuiltFile, BuiltHandout, Identity } from '../../pipeline.ts';
import type { Workers } from '../../workers/index.ts';
import type { PlannedCopy } from '../batches/copy-plan.ts';
import type { PreparedBatch } from '../batches/prepare.ts';
import type { Target } from '../choose-targets.ts';

/** Editions that the body of a mail is made of. */
export const MAIL_EDITIONS = ['mail', 'text'] as const satisfies readonly EditionName[];

type Attached = Pick<BuiltFile, 'edition' | 'holds' | 'bytes'>;

/** What a mail to one person holds. */
export interface BuiltMail {
  readonly html: string;
  readonly text: string;
  readonly attached: Attached;
  readonly identity: Identity;
  /** What its owner should know of the body. */
  readonly notes: readonly Note[];
}

export type MailBuilder = (copy: PlannedCopy) => Promise<Outcome<BuiltMail>>;

/**
 * Builds what each mail holds: all of the copy, in the body and attached. Where files are locked, what is said to the person
 * stands in the locked file alone; the body is the handout for everybody, built once a language, for those who agreed to mail that
 * others could read, and a letter that names nothing for all others.
 * @param lockFor null where files open for everybody
 */
export function mailBuilder(
  { project, requestFor, makeCopy }: PreparedBatch,
  workers: Workers,
  lockFor: ((copy: PlannedCopy) => Lock) | null,
): MailBuilder {
  const build = (request: BuildRequest): Promise<BuiltHandout> => workers.build(request, project.shelves);
  const bodies = new Map<Target, Promise<BuiltHandout>>();
  const bodyFor = (target: Target, { person: _, ...everybody }: BuildRequest): Promise<BuiltHandout> => {
    const known =
      bodies.get(target) ?? build({ ...everybody, editions: MAIL_EDITIONS, attachment: 'locked' });
    bodies.set(target, known);
    return known;
  };
  return async (copy) => {
    const request = requestFor(copy);
    const editions = request.editions.filter((name) => !MAIL_EDITIONS.some((other) => other === name));
    const own = await makeCopy({ ...request, editions, ...(lockFor && { lock: lockFor(copy) }) });
    if (!own.ok) return own;
    const files = own.value.map(({ parts, edition, holds }) => ({
      edition,
      holds,
      bytes: Buffer.concat(parts),
    }));
    const body = await (lockFor
      ? bodyFor(copy.target, request)
      : build({ ...request, editions: MAIL_EDITIONS, attachment: 'open' }));
    if (!body.ok) return body;
    const isLetter = lockFor && copy.recipient.consent.unencrypted === undefined;
    return isLetter ? asLetter(files, body) : together(files, body);
  };
}

type Finished = Extract<BuiltHandout, { readonly ok: true }>;

function together(files: readonly Attached[], body: Finished): Outcome<BuiltMail> {
  const contentOf = (edition: (typeof MAIL_EDITIONS)[number]): string =>
    new TextDecoder().decode(body.value.find((file) => file.edition === edition)?.bytes);
  return mailOf(files, body.identity, {
    html: contentOf('mail'),
    text: contentOf('text'),
    notes: body.notes,
  });
}

/** Who reads the mail on its way learns that somebody got a handout, and not which. */
const asLetter = (files: readonly Attached[], { identity }: Finished): Outcome<BuiltMail> =>
  mailOf(files, identity, identity && { ...writeLetter(identity.letter), notes: [] });

function mailOf(
  files: readonly Attached[],
  identity: Identity | undefined,
  body: Pick<BuiltMail, 'html' | 'text' | 'notes'> | undefined,
): Outcome<BuiltMail> {
  const attached = files.find(({ holds }) => holds === 'pages');
  if (!attached || !identity || !body) return { ok: false, problems: [NOTHING_TO_ATTACH] };
  return { ok: true, value: { ...body, attached, identity }, problems: [] };
}

const NOTHING_TO_ATTACH = {
  code: 'recipient/edition',
  severity: 'error',
  message: 'The edition that is asked for has no pages, so there is nothing to attach to the mail.',
  hint: 'Mail an edition with pages, such as handout or large-print: the mail holds the text itself, too.',
} as const;
