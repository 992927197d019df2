import type { EditionName } from '../model/index.ts';
import { transcript } from '../verify/index.ts';
import type { CheckInput } from './rule.ts';

/** Letters without what layout adds or takes: spaces of any kind and soft hyphens. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u00ad]/gu, '');

export interface EditionLetters {
  readonly edition: EditionName;
  /** Everything that the finished file says, in the order it is read, without spaces. */
  readonly letters: string;
}

/** What each finished file says, with pages or without. */
export function editionTexts({ rendered, written = [] }: CheckInput): readonly EditionLetters[] {
  return [
    ...rendered.map(({ edition, reading }) => ({
      edition,
      letters: withoutSpace(
        transcript(reading)
          .map(({ text }) => text)
          .join(''),
      ),
    })),
    ...written.map(({ edition, text }) => ({ edition, letters: withoutSpace(text) })),
  ];
}
