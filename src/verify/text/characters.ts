/** What a character counts as when texts are compared. */
export type CharacterKind = 'space' | 'widthless' | 'letter';

const WIDTHLESS = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;

/**
 * Kind of a UTF-16 unit. White space is what a line may break at; soft hyphens, direction marks, isolates, variation
 * selectors and the like have no width and are never drawn. No-break and other special spaces are letters: they stay
 * what they are.
 */
export function kindOf(unit: number): CharacterKind {
  if (unit > 0x20 && unit < 0x7f) return 'letter';
  if (unit === 0x20 || (unit >= 9 && unit <= 13)) return 'space';
  return unit < 0xad || !WIDTHLESS.test(String.fromCharCode(unit)) ? 'letter' : 'widthless';
}

/** Whether a UTF-16 unit shows ink: spaces of any kind do not. */
function showsInk(unit: number): boolean {
  if (unit > 0x20 && unit < 0x7f) return true;
  return kindOf(unit) === 'letter' && !/\s/.test(String.fromCharCode(unit));
}

/** The characters of a text that show ink. */
export function inkOf(text: string): string {
  let ink = '';
  for (let i = 0; i < text.length; i++) if (showsInk(text.charCodeAt(i))) ink += text.charAt(i);
  return ink;
}

/** True for text that shows no ink at all. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (showsInk(text.charCodeAt(i))) return false;
  return true;
}

/** Whether two texts agree in all letters and in where spaces are. */
export function sameLetters(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}

function tidy(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === 'letter') result += text.charAt(i);
    else if (kind === 'space' && !result.endsWith(' ')) result += ' ';
  }
  return result.trim();
}
