import type { $ZodIssue, $ZodType } from 'zod/v4/core';
import type { Problem } from '../model/index.ts';
import { exampleOf, knownKeys } from './known-keys.ts';
import { dashHint } from './missing-dash.ts';
import type { Path, Places } from './places.ts';
import { capitalNameOf, choices, nameOf, suggestion, typeWords, valueWords } from './wording.ts';

/** What a schema found wrong, and in what. */
export interface Failure {
  readonly issues: readonly $ZodIssue[];
  readonly schema: $ZodType;
  /** The value that was checked. */
  readonly value: unknown;
  readonly places: Places;
}

type Issue<Code extends $ZodIssue['code']> = Extract<$ZodIssue, { code: Code }>;

const QUOTE_IT = 'Put quotes round the whole text: "…".';

const pathOf = (issue: $ZodIssue): Path =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined,
    value,
  );
}

const error = (code: string, message: string, rest: Pick<Problem, 'hint' | 'place'>): Problem => ({
  code,
  severity: 'error',
  message,
  ...rest,
});

function missing(path: Path, { places }: Failure): Problem {
  const key = path.at(-1);
  const where = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
  return error('schema/missing', `\`${key}\` is missing${where}.`, {
    hint: `Add a line \`${key}: …\` here.`,
    place: places.of(path.slice(0, -1)),
  });
}

function empty(path: Path, { places }: Failure): Problem {
  const hint = places.restOfLine(path).trimStart().startsWith('#')
    ? 'Everything behind a space and # is a comment. Put quotes round the text: "#…".'
    : 'Write something there, or take it out.';
  return error('schema/empty', `${capitalNameOf(path)} is empty.`, { hint, place: places.ofKey(path) });
}

function typeHint(expected: readonly string[], written: string, value: unknown): string {
  if (expected.includes('string')) {
    if (/^[[{]/.test(written)) return `A text that starts with ${written[0]} needs quotes. ${QUOTE_IT}`;
    if (typeof value !== 'object') return `Put quotes round it: "${written}".`;
    if (!Array.isArray(value) && /: /.test(written.split('\n')[0] ?? '')) {
      return `If this is text: a colon with a space behind it needs quotes round the whole text: "…".`;
    }
    if (!expected.includes('array')) return 'Write one text here, or several items where a list may stand.';
  }
  if (expected.includes('array')) return 'Write each item on a line of its own: - …';
  if (expected.includes('object') && /^\S+：/u.test(written))
    return 'Write each colon as “:” with a space behind it: “：” of a Chinese or Japanese keyboard is none to YAML.';
  if (expected.includes('object')) return 'Write its keys below it, indented, one on each line: `key: text`.';
  return expected.includes('boolean')
    ? 'Write true or false, without quotes.'
    : 'Write a number, without quotes and units.';
}

function wrongType(path: Path, expected: readonly string[], failure: Failure): Problem {
  const value = valueAt(failure.value, path);
  if (value === undefined && path.length) return missing(path, failure);
  if (value === null && path.length) return empty(path, failure);
  if (value === null)
    return error('schema/empty', 'The file is empty.', {
      hint: 'Write its keys, such as `title: …`.',
      place: failure.places.of([]),
    });
  const example = typeof value === 'object' ? null : exampleOf(failure.schema, path);
  return error(
    'schema/type',
    `${capitalNameOf(path)} must be ${typeWords(expected)}, but it is ${valueWords(value)}.`,
    {
      hint:
        dashHint(failure.schema, path, value) ??
        (example === null
          ? typeHint(expected, failure.places.source(path), value)
          : `Write it in quotes, like "${example}".`),
      place: failure.places.of(path),
    },
  );
}

function hintForKey(key: string, known: readonly string[]): string {
  if (/^\s/u.test(key))
    return 'Delete the spaces before it and type them again: they are no-break spaces, as web pages and word processors have them, and do not indent.';
  const plain = key.replace(/^[“”„‘’«»]+|[“”„‘’«»]+$/gu, '');
  if (plain !== key && known.includes(plain)) return `Write it without quotation marks: \`${plain}\`.`;
  return /\s/.test(key)
    ? 'If this is text: a colon with a space behind it needs quotes round the whole text: "…".'
    : suggestion(key, known);
}

function unknownKeys(issue: Issue<'unrecognized_keys'>, failure: Failure): Problem[] {
  const path = pathOf(issue);
  const known = knownKeys(failure.schema, path);
  return issue.keys.map((key) => {
    return error('schema/unknown-key', `\`${key}\` is no key that may stand here.`, {
      hint: hintForKey(key, known),
      place: failure.places.ofKey([...path, key]),
    });
  });
}

/** The types that a union's member asked for where the value has another one; empty when the type is right. */
function refusedTypes(issues: readonly $ZodIssue[]): readonly string[] {
  return issues.flatMap((issue) => {
    if (issue.path.length) return [];
    if (issue.code === 'invalid_type') return [issue.expected];
    if (issue.code === 'invalid_union') return issue.errors.flatMap(refusedTypes);
    return issue.code === 'invalid_value'
      ? issue.values.map((value) => (value === null ? 'null' : typeof value))
      : [];
  });
}

const depth = (issues: readonly $ZodIssue[]): number => Math.max(...issues.map((issue) => issue.path.length));

/** Reports the member of a union that the author meant: the one whose type fits. */
function fromUnion(issue: Issue<'invalid_union'>, failure: Failure): Problem[] {
  const path = pathOf(issue);
  const fitting = issue.errors.filter((issues) => issues.length && refusedTypes(issues).length === 0);
  const meant = fitting.toSorted((a, b) => depth(b) - depth(a))[0];
  if (dashHint(failure.schema, path, valueAt(failure.value, path)))
    return [wrongType(path, ['array'], failure)];
  if (!meant) return [wrongType(path, issue.errors.flatMap(refusedTypes), failure)];
  return withoutEchoes(meant).flatMap((inner) =>
    fromIssue({ ...inner, path: [...issue.path, ...inner.path] }, failure),
  );
}

function wrongValue(issue: Issue<'invalid_value'>, failure: Failure): Problem {
  const path = pathOf(issue);
  const value = valueAt(failure.value, path);
  if (value === undefined) return missing(path, failure);
  if (value === null) return empty(path, failure);
  const options = issue.values.map(String);
  return error('schema/value', `${capitalNameOf(path)} cannot be ${JSON.stringify(value)}.`, {
    hint: typeof value === 'string' ? suggestion(value, options) : choices(options),
    place: failure.places.of(path),
  });
}

function outOfRange(issue: Issue<'too_small'> | Issue<'too_big'>, failure: Failure): Problem {
  const path = pathOf(issue);
  const place = failure.places.of(path);
  const { code, origin } = issue;
  if (code === 'too_small' && origin === 'array' && issue.minimum === 1) return empty(path, failure);
  const things = origin === 'array' ? ' items' : origin === 'string' ? ' letters' : '';
  const limit = code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const message =
    origin === 'array'
      ? `${capitalNameOf(path)} must have ${limit}${things}.`
      : `${capitalNameOf(path)} must be ${limit}${things}.`;
  const hint =
    code === 'too_big' && origin === 'array' ? 'Split it into several.' : 'Mend it, or take the line out.';
  return error('schema/range', message, { place, hint });
}

function broken(issue: Issue<'custom'>, failure: Failure): Problem {
  const { code, hint } = (issue.params ?? {}) as { code?: string; hint?: string };
  return error(code ?? 'schema/value', `${capitalNameOf(pathOf(issue))} ${issue.message}`, {
    ...(hint ? { hint } : {}),
    place: failure.places.of(pathOf(issue)),
  });
}

function fromIssue(issue: $ZodIssue, failure: Failure): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, failure);
    case 'invalid_union':
      return fromUnion(issue, failure);
    case 'invalid_type':
      return [wrongType(pathOf(issue), [issue.expected], failure)];
    case 'invalid_value':
      return [wrongValue(issue, failure)];
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, failure)];
    case 'custom':
      return [broken(issue, failure)];
    default:
      return [
        error('schema/value', `${capitalNameOf(pathOf(issue))}: ${issue.message}.`, {
          place: failure.places.of(pathOf(issue)),
        }),
      ];
  }
}

/** A rule about a whole map that has unknown keys says the same again: the schema had taken them out. */
function withoutEchoes(issues: readonly $ZodIssue[]): readonly $ZodIssue[] {
  const samePath = (a: $ZodIssue, b: $ZodIssue): boolean => JSON.stringify(a.path) === JSON.stringify(b.path);
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  return issues.filter(
    (issue) => issue.code !== 'custom' || !unknown.some((other) => samePath(issue, other)),
  );
}

/** What a zod schema found, as problems with places, in plain words. */
export function fromZod(failure: Failure): readonly Problem[] {
  return withoutEchoes(failure.issues).flatMap((issue) => fromIssue(issue, failure));
}
