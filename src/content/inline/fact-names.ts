import { CLINIC_DETAILS, type ClinicDetail, type Inline, type Place } from '../../model/index.ts';
import { nearName } from '../near-name.ts';
import { isSlug } from '../schema-parts.ts';
import type { Spot } from '../spot.ts';

const BRACE = /[{}]/g;
const LITERAL = 'To print the sign itself, put a backslash before it: \\{ or \\}.';

interface Written {
  /** The text as the YAML's value has it, backslashes and all. */
  readonly source: string;
  /** Of its first UTF-16 unit in the whole text. */
  readonly offset: number;
  readonly spot: Spot;
}

interface Brace {
  readonly index: number;
  readonly sign: string;
  readonly place: Place;
}

/** Braces that mean something: a backslash before one took its meaning away, and is gone from `value`. */
function bracesIn(value: string, { source, offset, spot }: Written): readonly Brace[] {
  const written = [...source.matchAll(BRACE)];
  return [...value.matchAll(BRACE)].flatMap((match, number) => {
    const at = written[number]?.index ?? 0;
    const backslashes = /\\*$/.exec(source.slice(0, at))?.[0].length ?? 0;
    if (backslashes % 2) return [];
    return [{ index: match.index, sign: match[0], place: spot.inside(offset + at) }];
  });
}

function readName(inside: string, place: Place, spot: Spot): Inline | null {
  const [, detail, instead] = /^clinic\.([^|]*)(?:\|(.*))?$/.exec(inside) ?? [];
  if (detail !== undefined) return readDetail(detail.trim(), instead?.trim(), place, spot);
  if (isSlug(inside)) return { type: 'fact', name: inside, text: `{${inside}}`, place };
  spot.report({
    code: 'fact/name',
    message: `“{${inside}}” is the name of no fact: small letters a to z, digits and hyphens only.`,
    hint: `Write it like {vitamin-d-upper-limit} or {clinic.phone}. ${LITERAL}`,
    place,
  });
  return null;
}

function readDetail(name: string, instead: string | undefined, place: Place, spot: Spot): Inline | null {
  const detail = CLINIC_DETAILS.find((known) => known === name);
  if (detail)
    return {
      type: 'clinic-detail',
      detail,
      ...(instead ? { instead } : {}),
      text: `{clinic.${name}}`,
      place,
    };
  const near = nearName(name, CLINIC_DETAILS);
  const known = CLINIC_DETAILS.map((one: ClinicDetail) => `{clinic.${one}}`).join(', ');
  spot.report({
    code: 'fact/unknown',
    message: `A clinic has no “${name}” that a text could print.`,
    hint: near ? `Did you mean {clinic.${near}}?` : `There is: ${known}.`,
    place,
  });
  return null;
}

/** Splits the letters of a text at the names between braces: `{vitamin-d-upper-limit}`, `{clinic.phone|our office}`. */
export function splitFacts(value: string, written: Written): readonly (string | Inline)[] {
  const { spot } = written;
  const pieces: (string | Inline)[] = [];
  let end = 0;
  let open: Brace | null = null;
  const stray = ({ sign, place }: Brace): void =>
    spot.report({
      code: 'fact/brace',
      message:
        sign === '{'
          ? 'A brace { opens the name of a fact here, and no } closes it.'
          : 'A brace } closes nothing here.',
      hint: `Write the name between both: {vitamin-d-upper-limit}. ${LITERAL}`,
      place,
    });
  for (const brace of bracesIn(value, written)) {
    if (brace.sign === '{') {
      if (open) stray(open);
      open = brace;
    } else if (open) {
      if (open.index > end) pieces.push(value.slice(end, open.index));
      const named = readName(value.slice(open.index + 1, brace.index), open.place, spot);
      if (named) pieces.push(named);
      end = brace.index + 1;
      open = null;
    } else stray(brace);
  }
  if (open) stray(open);
  if (end < value.length) pieces.push(value.slice(end));
  return pieces;
}
