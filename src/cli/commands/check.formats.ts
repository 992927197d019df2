/** How `check` can write its findings. */
export const CHECK_FORMATS = ['human', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
