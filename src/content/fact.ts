import type { FactSource, Outcome, Quantity, SafetyFact } from '../model/index.ts';
import { FACT_KINDS, factSchema, kindsOf, type RawFact } from './fact-schema.ts';
import { canonicalLanguage } from './language-tag.ts';
import { plainLine } from './plain-line.ts';
import { readBranding } from './read-branding.ts';
import type { Spot } from './spot.ts';

type ForeignKey = 'to' | 'unit' | 'also' | 'per' | 'country';
/** Keys that only facts of one kind have. */
const OF_KIND = {
  amount: ['to', 'unit', 'also', 'per'],
  phone: ['country'],
  caution: [],
} as const satisfies Record<SafetyFact['kind'], readonly ForeignKey[]>;

function refuseForeignKeys(raw: RawFact, kind: SafetyFact['kind'], spot: Spot): void {
  const foreign = FACT_KINDS.filter((other) => other !== kind)
    .flatMap((other): readonly ForeignKey[] => OF_KIND[other])
    .filter((key) => raw[key] !== undefined);
  for (const key of foreign) {
    spot.report({
      code: 'fact/kind',
      message: `\`${key}\` does not belong to a fact that is a \`${kind}\`.`,
      hint: 'Take it out.',
      place: spot.at(key).place,
    });
  }
}

function buildQuantity(raw: Pick<RawFact, 'amount' | 'to' | 'unit'>, spot: Spot): Quantity {
  // the schema lets no amount pass without its unit
  const { amount = 0, to, unit = 'mg' } = raw;
  if (to !== undefined && to <= amount) {
    spot.report({
      code: 'fact/range',
      message: `The range runs from ${amount} to ${to}, which is not more.`,
      hint: 'Mend one of the two numbers.',
      place: spot.at('to').place,
    });
  }
  return { amount, ...(to === undefined ? {} : { to }), unit };
}

function buildSource(raw: RawFact['source'], spot: Spot): FactSource {
  if (!raw) {
    spot.report({
      code: 'fact/no-source',
      message: 'This fact names no source, so nobody can check it.',
      hint: 'Add `source:` with its `title:`, and `publisher:`, `date:` and `url:` where there are any.',
    });
    return { title: '' };
  }
  const at = spot.at('source');
  return {
    title: plainLine(raw.title, at.at('title')),
    ...(raw.publisher === undefined ? {} : { publisher: plainLine(raw.publisher, at.at('publisher')) }),
    ...(raw.date === undefined ? {} : { date: String(raw.date) }),
    ...(raw.url === undefined ? {} : { url: raw.url }),
  };
}

function buildWords(raw: Readonly<Record<string, string>>, spot: Spot): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(raw).map(([lang, words]) => {
      if (canonicalLanguage(lang) !== lang) {
        spot.at(lang).report({
          code: 'fact/language',
          message: `“${lang}” is no language code as it is written by the rules (BCP 47).`,
          hint: 'Such as en, es or zh-Hans.',
        });
      }
      return [lang, plainLine(words, spot.at(lang))];
    }),
  );
}

/** The fact of a validated value; what is wrong with it goes to the spot. */
export function buildFact(raw: RawFact, name: string, spot: Spot): SafetyFact {
  const [kind = 'amount'] = kindsOf(raw);
  refuseForeignKeys(raw, kind, spot);
  const base = {
    name,
    ...(raw.for === undefined ? {} : { for: raw.for }),
    source: buildSource(raw.source, spot),
    place: spot.place,
  };
  switch (kind) {
    case 'amount':
      return {
        kind,
        ...base,
        quantity: buildQuantity(raw, spot),
        ...(raw.also ? { also: buildQuantity(raw.also, spot.at('also')) } : {}),
        ...(raw.per ? { per: raw.per } : {}),
      };
    case 'phone':
      return {
        kind,
        ...base,
        phone: plainLine(raw.phone ?? '', spot.at('phone')),
        ...(raw.country === undefined ? {} : { country: raw.country }),
      };
    case 'caution':
      return { kind, ...base, words: buildWords(raw.caution ?? {}, spot.at('caution')) };
  }
}

interface FactFile {
  readonly text: string;
  readonly file: string;
  readonly name: string;
}

/** Reads and validates a file of content/facts. */
export function readFact({ text: yaml, file, name }: FactFile): Outcome<SafetyFact> {
  return readBranding({ text: yaml, file, name, schema: factSchema }, (raw, spot) =>
    buildFact(raw, name, spot),
  );
}
