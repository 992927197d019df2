import { fill, type Localised, type Provenance, plainText } from '../model/index.ts';
import { forYou } from './for-you.ts';
import { optional, partsOf } from './parts.ts';
import { partHeading } from './phrases.ts';
import { setStanzas } from './set.ts';
import type { Stanza } from './stanza.ts';

/** A handout as plain text of 72 columns, UTF-8, that can be listened to: parts are numbered and nothing is underlined. */
export function writeText(localised: Localised, provenance: Provenance): string {
  const { locale } = localised;
  const parts = partsOf(localised).flatMap(({ number, heading, stanzas }) => [
    [AIR, { text: partHeading(locale, number, heading) }],
    ...stanzas,
  ]);
  const stanzas = [...opening(localised), ...parts, ...ending(localised, provenance)];
  return setStanzas(stanzas, locale.direction);
}

/** What the file says of its making, in its last lines. */
export function textSignature({ locale: { strings } }: Localised, provenance: Provenance): readonly string[] {
  const { slug, language, edition } = provenance;
  const version = provenance.version || strings.version_missing;
  return [
    fill(strings.made_from, { slug, language, edition, version }),
    strings.made_from_hash,
    provenance.contentHash,
  ];
}

/** An empty line more. */
const AIR = { text: '' };

function opening(localised: Localised): readonly Stanza[] {
  const { handout, locale, clinic, audience, readingTime, mailNotice } = localised;
  const aboveTitle = [
    ...optional(handout.topic).map(plainText),
    ...optional(clinic?.name),
    ...(clinic?.sample ? [locale.strings.sample_clinic] : []),
  ];
  const underTitle = [plainText(handout.title), ...optional(audience), readingTime];
  return [
    optional(mailNotice).map((text) => ({ text })),
    aboveTitle.map((text) => ({ text })),
    underTitle.map((text) => ({ text })),
    ...forYou(localised),
    ...handout.introduction.map((text) => [{ text: plainText(text) }]),
  ];
}

/** Whose handout it is and which: what a page says at its foot. */
function ending(localised: Localised, provenance: Provenance): readonly Stanza[] {
  const { clinicLine, footer } = localised;
  return [
    [AIR, ...optional(clinicLine).map((text) => ({ text })), { text: footer }],
    textSignature(localised, provenance).map((text) => ({ text })),
  ];
}
