import type { EditionText, Fit } from '../../editions/index.ts';
import {
  type FitName,
  type Localised,
  type PanelPart,
  type Place,
  type Problem,
  plainText,
} from '../../model/index.ts';
import type { DrawRequest } from '../draw.ts';
import type { Measured } from './measure-panels.ts';
import { heightOf, pour } from './spread.ts';

export interface Tried {
  readonly measured: Measured;
  /** The least type size, points. */
  readonly size: number;
  readonly text: EditionText;
}

interface Surroundings {
  readonly request: DrawRequest;
  readonly fit: Fit;
  /** Height of a panel, points. */
  readonly room: number;
  readonly name: FitName;
  /** The handout before anything was selected. */
  readonly whole: Localised;
}

/** What does not fit at the least size: by how much, and which parts, with their places. */
export function tooMuch(tried: Tried, around: Surroundings): readonly Problem[] {
  const { measured, text } = tried;
  const { handout } = text.localised;
  const back = handout.disclaimer?.place ?? handout.review.place;
  return [
    ...onePanel(
      'cover',
      measured.cover,
      handout.title.place,
      'Shorten the title, or write a shorter `cover:` under `leaflet:`.',
      tried,
      around,
    ),
    ...onePanel(
      'flap',
      measured.flap,
      handout.leaflet?.place ?? handout.place,
      'Put less under `flap:`, or say it in fewer words.',
      tried,
      around,
    ),
    ...inside(tried, around),
    ...onePanel(
      'back',
      measured.back,
      back,
      'Shorten the disclaimer, or cite fewer sources on the leaflet.',
      tried,
      around,
    ),
  ];
}

function onePanel(
  panel: string,
  height: number,
  place: Place,
  hint: string,
  tried: Tried,
  around: Surroundings,
): readonly Problem[] {
  const over = height - around.room;
  if (over <= 0) return [];
  const message = `The ${panel} of the leaflet is too full${onPaper(around)}: ${linesIn(over, tried, around)} over at ${tried.size} points, the least.`;
  return [{ code: 'leaflet/too-full', severity: 'error', message, hint, place }];
}

function inside(tried: Tried, around: Surroundings): readonly Problem[] {
  const { measured, size, text } = tried;
  const { fit, room } = around;
  const parts = fit.parts(text.localised).inside;
  const tall = parts.flatMap((part, index): readonly Problem[] => {
    const over = (measured.inside[index]?.height ?? 0) - room;
    return over > 0 ? [tooTall(part, over, tried, around)] : [];
  });
  if (tall.length > 0) return tall;
  const { needed, over } = pour(measured.inside, fit.panels, room);
  const [first] = over;
  const place = parts[first ?? -1]?.place;
  if (first === undefined || !place) return [];
  const names = namesOf(parts.slice(first));
  const lines = linesIn(heightOf(measured.inside.slice(first)), tried, around);
  return [
    {
      code: 'leaflet/too-long',
      severity: 'error',
      message:
        `The leaflet needs ${needed} inside panels${onPaper(around)}, and has ${fit.panels}; ${lines} over at ${size} points, the least. ` +
        `${names.join(' and ')} ${names.length === 1 ? 'does' : 'do'} not fit.`,
      hint: `${SHORTEN}${dropHint(around)}.`,
      place,
    },
  ];
}

function tooTall(part: PanelPart, over: number, tried: Tried, around: Surroundings): Problem {
  return {
    code: 'leaflet/too-long',
    severity: 'error',
    message: `${wordsOf(part)} does not fit on a panel of the leaflet${onPaper(around)}: a block or list stays whole, and this one is ${linesIn(over, tried, around)} over at ${tried.size} points, the least.`,
    hint: `${SHORTEN}, or split it into two${dropHint(around)}.`,
    place: part.place,
  };
}

const SHORTEN =
  'Write a shorter `leaflet:` text beside a section or block, or `leaflet: false` to leave it out';

const dropHint = ({ name, fit, whole }: Surroundings): string =>
  name === 'shrink' && fit.optional(whole).length > 0
    ? '; or build with --fit drop, which leaves out what is `optional`'
    : '';

const onPaper = ({ request }: Surroundings): string => ` (${request.paper})`;

/** Each section once, at the first of its parts that does not fit. */
function namesOf(parts: readonly PanelPart[]): readonly string[] {
  const firsts = new Map<string, PanelPart>();
  for (const part of parts) {
    const words = wordsOf(part);
    if (!firsts.has(words)) firsts.set(words, part);
  }
  return [...firsts].map(([words, { place }]) => `${words} (line ${place.line})`);
}

function wordsOf(part: PanelPart): string {
  switch (part.type) {
    case 'introduction':
      return 'The introduction';
    case 'key-points':
      return 'The key points';
    case 'question':
      return `“${plainText(part.question.ask)}”`;
    case 'blocks':
      return `“${plainText(part.section.heading)}”`;
  }
}

function linesIn(points: number, { size }: Tried, { request, fit }: Surroundings): string {
  const { leading } = fit.tokens(request.tokens, size);
  const lines = Math.ceil(points / (size * leading.body * request.localised.locale.leading));
  return lines === 1 ? '1 line' : `${lines} lines`;
}
