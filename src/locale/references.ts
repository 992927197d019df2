import { fill, type PrintedReference, plainText, type Reference, type Strings } from '../model/index.ts';

const withStop = (part: string): string => (/[.?!。؟]$/u.test(part) ? part : `${part}.`);

/** How each source is printed: authors, title, publisher, date, then the address. An empty one says that it is. */
export function printReferences(references: readonly Reference[], strings: Strings): PrintedReference[] {
  return references.map((reference, index) => {
    const parts = [
      reference.authors,
      reference.title && plainText(reference.title),
      reference.publisher,
      reference.date ?? (reference.accessed && fill(strings.accessed, { date: reference.accessed })),
    ].filter((part): part is string => Boolean(part));
    const missing = parts.length === 0 && !reference.url;
    return {
      number: index + 1,
      label: `${index + 1}.`,
      text: missing ? strings.reference_missing : parts.map(withStop).join(' '),
      ...(reference.url ? { url: reference.url } : {}),
      missing,
      place: reference.place,
    };
  });
}
