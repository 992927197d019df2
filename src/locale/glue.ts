const NO_BREAK_SPACE = '\u00a0';

/** White space that never ends a line; a narrow one, which Intl writes in French, is missing in many fonts. */
export const glue = (text: string): string => text.replace(/[\s\u202f]/gu, NO_BREAK_SPACE);
