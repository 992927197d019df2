/** How a text is made to fit pages whose number is fixed: by smaller type, or by leaving out what may be left out. */
export const FIT_NAMES = ['shrink', 'drop'] as const;
export type FitName = (typeof FIT_NAMES)[number];
