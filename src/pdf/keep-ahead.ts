import { useTemplate } from './template.ts';
import { lineOf, typeface } from './typeface.ts';

/** Points for two lines of text and a little: what must follow on the same page after anything that announces more. */
export function useKeepAhead(): number {
  return 2.5 * lineOf(typeface(useTemplate(), 'body'));
}
