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
  const { fit, room, name } = around;
  const { needed, over } = pour(measured.inside, fit.panels, room);
  const parts = fit.parts(text.localised).inside;
  const tall = measured.inside.flatMap(({ height }, index) => (height > room ? [index] : []));
  const wrong = over.length > 0 ? over : tall;
  const [first] = wrong;
  const part = parts[first ?? -1];
  if (!part) return [];
  const names = wrong.flatMap((index) => nameOf(parts[index]));
  const points =
    over.length > 0
      ? heightOf(over.map((index) => measured.inside[index]).filter((one) => one !== undefined))
      : (measured.inside[first ?? 0]?.height ?? 0) - room;
  const does = new Set(names).size === 1 ? 'does' : 'do';
  const optional = fit.optional(around.whole).length;
  return [
    {
      code: 'leaflet/too-long',
      severity: 'error',
      message: `The leaflet needs ${Math.max(needed, fit.panels + 1)} inside panels${onPaper(around)}, and has ${fit.panels}; ${linesIn(points, tried, around)} over at ${size} points, the least. ${[...new Set(names)].join(' and ')} ${does} not fit.`,
      hint: `Write a shorter \`leaflet:\` text beside a section or block, or \`leaflet: false\`${name === 'shrink' && optional > 0 ? '; or build with --fit drop, which leaves out what is `optional`' : ''}.`,
      place: part.place,
    },
  ];
}

const onPaper = ({ request }: Surroundings): string => ` (${request.paper})`;

function nameOf(part: PanelPart | undefined): readonly string[] {
  if (!part) return [];
  const at = ` (line ${part.place.line})`;
  switch (part.type) {
    case 'introduction':
      return [`The introduction${at}`];
    case 'key-points':
      return [`The key points${at}`];
    case 'question':
      return [`“${plainText(part.question.ask)}”${at}`];
    case 'blocks':
      return [`“${plainText(part.section.heading)}”${at}`];
  }
}

function linesIn(points: number, { size }: Tried, { request, fit }: Surroundings): string {
  const { leading } = fit.tokens(request.tokens, size);
  const lines = Math.ceil(points / (size * leading.body * request.localised.locale.leading));
  return lines === 1 ? '1 line' : `${lines} lines`;
}
