import { createContext, useContext } from 'react';
import type { Direction, Tokens } from '../../../model/index.ts';
import { lookBase } from './base.ts';
import { boxLooks } from './box-looks.ts';
import { pageLooks } from './page-looks.ts';
import { tableLooks } from './table-looks.ts';
import { textLooks } from './text-looks.ts';

export type { BoxLook } from './box-looks.ts';
export { WIDEST } from './page-looks.ts';

/**
 * How each part of a mail looks, in the theme's colours. It is written into the parts themselves, as mail programs take
 * style sheets away; classes are names that the sheet for dark screens knows, where one is left in.
 * @param leading heights of lines are multiplied by it.
 */
export function mailLooks(tokens: Tokens, direction: Direction, leading: number) {
  const base = lookBase(tokens, direction, leading);
  return {
    ...pageLooks(base),
    ...textLooks(base),
    ...tableLooks(base),
    box: boxLooks(base),
  } as const;
}

export type MailLooks = ReturnType<typeof mailLooks>;

export const LooksContext = createContext<MailLooks | null>(null);

export function useLooks(): MailLooks {
  const looks = useContext(LooksContext);
  if (!looks) throw new Error('Parts of a mail stand inside it.');
  return looks;
}
