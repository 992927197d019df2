/** A list without marks is none to some screen readers, unless it says so. */
export const UNMARKED_LIST = { role: 'list' };
