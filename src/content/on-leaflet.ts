import type { Block, OnLeaflet } from '../model/index.ts';
import { readInline } from './inline/read-inline.ts';
import type { RawOnLeaflet } from './leaflet-schema.ts';
import type { Spot } from './spot.ts';

const ITEMS = { list: 'list', steps: 'steps', checklist: 'checklist' } as const;

/**
 * What a `leaflet:` beside a block says. A text is a paragraph; a list of texts is one with bullets, or of the kind of
 * the list that it shortens. A box stays a box.
 */
export function buildOnLeaflet(
  raw: RawOnLeaflet | undefined,
  spot: Spot,
  of: Block | null,
): { readonly leaflet?: OnLeaflet } {
  const { place } = spot;
  if (raw === undefined || raw === true) return {};
  if (raw === false) return { leaflet: { type: 'left-out', place } };
  if (raw === 'optional') return { leaflet: { type: 'optional', place } };
  const blocks = of?.type === 'callout' ? [shortBox(of, raw, spot)] : [shortTexts(of, raw, spot)];
  return { leaflet: { type: 'shorter', blocks, place } };
}

function shortBox(
  box: Extract<Block, { type: 'callout' }>,
  raw: string | readonly string[],
  spot: Spot,
): Block {
  const { leaflet: _, id: __, ...rest } = box;
  const text = typeof raw === 'string' ? [readInline(raw, spot)] : readEach(raw, spot);
  return { ...rest, text, place: spot.place };
}

function shortTexts(of: Block | null, raw: string | readonly string[], spot: Spot): Block {
  const { place } = spot;
  if (typeof raw === 'string') return { type: 'paragraph', text: readInline(raw, spot), place };
  const type = of && of.type in ITEMS ? ITEMS[of.type as keyof typeof ITEMS] : 'list';
  return { type, items: readEach(raw, spot), place };
}

const readEach = (texts: readonly string[], spot: Spot) =>
  texts.map((text, index) => readInline(text, spot.at(index)));
