import type { Place, Problem, Prose } from '../model/index.ts';
import type { Violation } from '../tagged-pdf/index.ts';

type Wording = Pick<Problem, 'code'> & { readonly message?: string; readonly hint: string };

/** What a violation means to somebody who writes a handout. The others are faults of a template. */
const WORDINGS: { readonly [K in Violation['code']]?: Wording } = {
  'block-too-tall': {
    code: 'layout/too-tall',
    message: 'This block must stay in one piece and is taller than a page.',
    hint: 'Split it into two, or say it in fewer words.',
  },
  'text-overflow': {
    code: 'layout/text-overflow',
    hint: 'Say it in fewer or shorter words, use fewer columns, or put a soft hyphen (U+00AD) where a word may break.',
  },
  'node-overflow': {
    code: 'layout/overflow',
    message: 'This block reaches beyond the page.',
    hint: 'Make it smaller or say it in fewer words.',
  },
  'text-lost': {
    code: 'text/lost',
    hint: 'Say it in fewer words, or report it as a fault of the template.',
  },
  'image-missing': {
    code: 'asset/unreadable',
    message: 'A picture here cannot be drawn.',
    hint: 'Open it in an image program and save it again.',
  },
  'image-collapsed': {
    code: 'layout/picture-collapsed',
    message: 'There is no room for the picture here: it would be drawn with no size.',
    hint: 'Give it more room: fewer words beside it, or a place of its own.',
  },
  'link-target-missing': { code: 'ref/dangling', hint: 'Mend the link, or give its target that id.' },
  'heading-level': { code: 'a11y/heading-skip', hint: 'Use the next heading level.' },
  'figure-without-alt': { code: 'a11y/alt-missing', hint: 'Say in alt what the picture shows.' },
};

/** Violations of the tagged renderer as problems with their places. */
export function problemsOf(
  violations: readonly Violation[],
  template: string,
  prose: readonly Prose[],
): readonly Problem[] {
  return violations.map(({ code, message, origin }): Problem => {
    const wording = WORDINGS[code];
    return {
      code: wording?.code ?? `pdf/${code}`,
      severity: 'error',
      message: wording?.message ?? message,
      hint:
        wording?.hint ??
        `The template “${template}” does not draw this right; the PDF would break its promise.`,
      ...placed(isPlace(origin) ? origin : placeOfQuoted(message, prose)),
    };
  });
}

const placed = (place: Place | undefined): Pick<Problem, 'place'> => (place ? { place } : {});

/** Not every part of a page says where it comes from: the words that a message quotes do. */
function placeOfQuoted(message: string, prose: readonly Prose[]): Place | undefined {
  const words = /“(.+?)…?”/su.exec(message)?.[1];
  if (!words) return undefined;
  const piece = prose.find(({ text }) => text.includes(words)) ?? shortestWith(words, prose);
  return piece?.place;
}

/**
 * A line of both directions is quoted as it is seen: its letters are then in another order, and its brackets and signs of
 * comparison may be mirrored.
 */
function shortestWith(words: string, prose: readonly Prose[]): Prose | undefined {
  const unmirrored = (text: string): string => text.replace(/[\s\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Sm}]/gu, '');
  const wanted = [...unmirrored(words)];
  const has = ({ text }: Prose): boolean => {
    const letters = [...unmirrored(text)];
    if (wanted.length === 0) return letters.length === 0;
    return wanted.every((letter) => {
      const at = letters.indexOf(letter);
      if (at >= 0) letters.splice(at, 1);
      return at >= 0;
    });
  };
  return prose.filter(has).toSorted((a, b) => a.text.length - b.text.length)[0];
}

function isPlace(origin: unknown): origin is Place {
  return (
    typeof origin === 'object' &&
    origin !== null &&
    'file' in origin &&
    'line' in origin &&
    'column' in origin
  );
}
