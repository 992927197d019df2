import { type Abilities, ASKED_OF_PRINTERS, readAbilities } from './abilities.ts';
import { ask, groupsOf, isRefusal, type Line, written } from './ipp/index.ts';
import { type Trouble, troubleOfAnswer, troubleOfLine } from './trouble.ts';

export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Trouble };

/** Asks a printer what it can do and how it is. */
export async function askAbilities(line: Line): Promise<Found<Abilities>> {
  const heard = await ask(line, 'Get-Printer-Attributes', {
    operation: [written('keyword', 'requested-attributes', ...ASKED_OF_PRINTERS)],
  });
  if (heard.is !== 'answered') return { ok: false, why: troubleOfLine(heard) };
  const [attributes] = groupsOf(heard.answer, 'printer');
  if (isRefusal(heard.answer.code) || !attributes) return { ok: false, why: troubleOfAnswer(heard.answer) };
  return { ok: true, value: readAbilities(attributes) };
}
