import { transcript } from '../verify/index.ts';
import type { RenderedEdition } from './rule.ts';

/** Letters without what layout adds or takes: spaces of any kind and soft hyphens. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u00ad]/gu, '');

/** Everything that a finished edition says, in the order it is read, without spaces. */
export function editionText({ reading }: RenderedEdition): string {
  return withoutSpace(
    transcript(reading)
      .map(({ text }) => text)
      .join(''),
  );
}
