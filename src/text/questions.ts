import { type Locale, plainText, type Question } from '../model/index.ts';
import { INDENT, type Stanza } from './stanza.ts';

/** Each question, and under it what answers it. */
export function questionStanzas(items: readonly Question[], { strings }: Locale): readonly Stanza[] {
  const byEditor = items.some(({ askedBy }) => askedBy === 'editor');
  return [
    ...(byEditor ? [[{ text: strings.questions_by_editor }]] : []),
    ...items.map(({ ask, answer }) => [
      { text: plainText(ask) },
      ...answer.map((text) => ({ text: plainText(text), indent: INDENT })),
    ]),
  ];
}
