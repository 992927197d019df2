/** Signs that may stand on the cover of a leaflet. */
export const COVER_SIGNS = [
  'bone',
  'heart',
  'pill',
  'walk',
  'exercise',
  'food',
  'fish',
  'fruit',
  'leaf',
  'grain',
  'milk',
  'egg',
  'glass',
  'clock',
  'calendar',
  'question',
  'speak',
  'phone',
] as const;
export type CoverSign = (typeof COVER_SIGNS)[number];
