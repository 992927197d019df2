/**
 * What `text.matchAll(pattern)` finds; that would make a pattern anew for each of thousands of texts.
 * @param pattern global, and never empty
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
