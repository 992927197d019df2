import pc from 'picocolors';
import type { Change, Comparison, Matter, WordChange } from '../../diff/index.ts';
import { printable } from './human.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** What each matter is called in a report. */
const MATTER_WORDS = {
  dose: 'dose',
  caution: 'caution',
  fact: 'fact',
  not: 'a “not” or “only”',
  number: 'number',
  order: 'order of steps',
  link: 'link',
  reference: 'source',
  strength: 'how sure one can be',
} as const satisfies Record<Matter, string>;

/** Changes as a person reads them: those that can harm first, each with its place and its words. */
export function describeChanges({ changes, otherwise }: Comparison, color: boolean): string {
  const colors = pc.createColors(color);
  if (changes.length === 0) {
    return otherwise
      ? 'No word that a patient reads changed. Something beside the words did, such as an id.\n'
      : 'Nothing that a patient reads changed.\n';
  }
  const grave = changes.filter(({ matters }) => matters.length > 0);
  const rest = changes.filter(({ matters }) => matters.length === 0);
  const list = (heading: string, some: readonly Change[]): string =>
    some.length === 0
      ? ''
      : `${colors.bold(`${heading} (${some.length})`)}\n\n${some.map((change) => describe(change, colors)).join('\n\n')}\n`;
  return [list('Changes that matter', grave), list('Other changes', rest)].filter(Boolean).join('\n');
}

function describe(change: Change, colors: Colors): string {
  const { type, kind, was, section, matters, details, links, before, after } = change;
  const place = after ?? before;
  const where = place ? `${printable(place.file)}:${place.line}:${place.column}` : '';
  const what = [
    was ? `${was} is now ${kind}` : kind,
    ...(section ? [`in “${printable(section)}”`] : []),
  ].join(' ');
  const grave = matters.map((matter) => MATTER_WORDS[matter]).join(', ');
  const lines = [
    `${colors.bold(where)}  ${type} ${what}${grave ? `  ${colors.yellow(`[${grave}]`)}` : ''}`,
    `  ${wordsOf(change, colors)}`,
    ...(details ? [`  ${describePair(details, colors)}`] : []),
    ...(links ? [`  ${describePair([links[0].join(' '), links[1].join(' ')], colors)}`] : []),
  ];
  return lines.filter((line) => line.trim()).join('\n');
}

const removed = (text: string, colors: Colors): string => colors.red(`[-${printable(text)}-]`);
const added = (text: string, colors: Colors): string => colors.green(`{+${printable(text)}+}`);

const describePair = ([before, after]: readonly [string, string], colors: Colors): string =>
  [before && removed(before, colors), after && added(after, colors)].filter(Boolean).join(' ');

/** Letters of what stayed that are shown on each side of a change. */
const AROUND = 40;

function wordsOf({ type, words }: Change, colors: Colors): string {
  if (type === 'moved') return printable(shorten(words.map(({ text }) => text).join(''), true, true));
  return words
    .map(({ type: what, text }, index) => {
      if (what === 'removed') return removed(text, colors);
      if (what === 'added') return added(text, colors);
      return printable(shorten(text, index > 0, index < words.length - 1));
    })
    .join('');
}

/** The middle of a long text that stayed is left out; its ends beside a change are not. */
function shorten(text: string, changeBefore: boolean, changeAfter: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  const start = changeBefore ? text.slice(0, AROUND) : '';
  const end = changeAfter ? text.slice(-AROUND) : '';
  return `${start}…${end}`;
}

/** A change as other programs read it. */
export function changeRecord({ words, ...change }: Change): Record<string, unknown> {
  const side = (gone: WordChange['type']): string =>
    words
      .filter(({ type }) => type !== gone)
      .map(({ text }) => text)
      .join('');
  return { ...change, words, old: side('added'), new: side('removed') };
}
