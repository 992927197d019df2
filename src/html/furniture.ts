import { type CalloutKind, fill, type Localised, plainText } from '../model/index.ts';
import { findCitations } from './citations.ts';
import { partsOf } from './page-parts.ts';
import { BACK } from './parts/references.tsx';

const KINDS: readonly CalloutKind[] = ['note', 'caution', 'emergency'];

/** What the page says beside the handout's text: its title again, ways about, names for who listens. */
export function htmlFurniture(localised: Localised): readonly string[] {
  const { handout, locale, references, meals } = localised;
  const { strings } = locale;
  const { placesOf } = findCitations(handout);
  const columns = handout.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'comparison' ? block.columns.map(plainText) : []));
  return [
    plainText(handout.title),
    strings.skip_to_text,
    strings.contents,
    ...partsOf(localised).map(({ heading }) => heading),
    ...KINDS.map((kind) => strings[kind]),
    ...columns,
    ...[...meals.values()].flatMap(({ table }) => table.columns),
    ...references.map(({ number }) => fill(strings.citation_alt, { number })),
    BACK,
    ...[...placesOf.values()].flatMap((places) =>
      places.map((_, index) => fill(strings.back_to_text, { place: index + 1, places: places.length })),
    ),
  ];
}
