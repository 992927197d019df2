/** What is looked at and not read word by word: addresses and numbers of references. Telephone numbers count as numbers. */
const NOT_READ =
  /(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\[\d+(?:[,–-]\s?\d+)*\]/gu;

/** A text without addresses and citations. */
export const readable = (text: string): string =>
  text
    .replace(NOT_READ, '')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
