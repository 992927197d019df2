import { z } from 'zod';

/** What a rule of a schema says when a value breaks it; `code` becomes the code of the Problem. */
interface RuleBroken {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** A text that must pass `test`. `broken` says what is wrong with one that does not. */
export function textThat(test: (text: string) => boolean, broken: RuleBroken) {
  return z.string().refine(test, {
    error: broken.message,
    params: { code: broken.code, hint: broken.hint },
    // one rule broken is enough: those after it would say the same again
    abort: true,
  });
}
