import { PdfName, type PdfObject, readContent } from '../../verify/index.ts';
import { ALL_INKS } from '../marks.ts';
import { numbers } from '../operators.ts';
import type { Ink, Inks, Screen } from './inks.ts';

/** A colour operator that cannot be turned into inks. */
export interface UnknownColour {
  /** As it stands in the content. */
  readonly source: string;
}

export interface Recoloured {
  readonly content: Uint8Array;
  readonly unknown: readonly UnknownColour[];
  /** Colour operators that were rewritten. */
  readonly count: number;
}

/** Operators that set a colour or paint with colours of their own (ISO 32000-1, table 51). */
const COLOUR_OPERATORS = new Set([
  ...['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN'],
  ...['sh', 'BI', 'ri'],
]);

/**
 * Rewrites the colour operators of a content stream: screen colours become inks, greys become black. Everything else stays
 * as it is, byte for byte. A colour without an ink, a pattern, a shading and an inline picture are reported.
 */
export function recolourContent(content: Uint8Array, inks: Inks): Recoloured {
  const parts: Uint8Array[] = [];
  const unknown: UnknownColour[] = [];
  let count = 0;
  let kept = 0;
  readContent(content, (operator, operands, start, end) => {
    if (!COLOUR_OPERATORS.has(operator)) return;
    const written = rewrite(operator, operands, inks);
    if (written === undefined) {
      const source = Buffer.from(content.subarray(start, end)).toString('latin1').trim();
      unknown.push({ source: source.slice(0, 60) });
      return;
    }
    parts.push(content.subarray(kept, start), Buffer.from(`\n${written}`, 'latin1'));
    kept = end;
    count++;
  });
  parts.push(content.subarray(kept));
  return { content: Buffer.concat(parts), unknown, count };
}

/** What stands in its place; undefined where nobody knows. */
function rewrite(operator: string, operands: readonly PdfObject[], inks: Inks): string | undefined {
  const values = operands.filter((operand) => typeof operand === 'number');
  const isStroke = operator === operator.toUpperCase();
  const set = (ink: Ink | undefined): string | undefined =>
    ink && `${numbers(...ink)} ${isStroke ? 'K' : 'k'}`;
  switch (operator) {
    case 'k':
    case 'K':
      return `${numbers(...values)} ${operator}`;
    case 'g':
    case 'G':
      return set([0, 0, 0, 1 - (values[0] ?? 0)]);
    case 'rg':
    case 'RG':
      return set(inks(screenOf(values)));
    case 'sc':
    case 'SC':
    case 'scn':
    case 'SCN':
      // one value: the tint of the marks that print on every plate
      if (values.length === 1 && operands.length === 1) return `${numbers(...values)} ${operator}`;
      return values.length === 3 && operands.length === 3 ? set(inks(screenOf(values))) : undefined;
    case 'cs':
    case 'CS': {
      const [space] = operands;
      if (space instanceof PdfName && space.name === ALL_INKS) return `/${ALL_INKS} ${operator}`;
      // a space begins with black (8.6.8)
      return space instanceof PdfName && space.name === 'DeviceRGB' ? set([0, 0, 0, 1]) : undefined;
    }
    default:
      return undefined;
  }
}

function screenOf([r = 0, g = 0, b = 0]: readonly number[]): Screen {
  const level = (share: number): number => Math.round(share * 255);
  return [level(r), level(g), level(b)];
}
