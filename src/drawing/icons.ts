import { LINE_ICONS } from './line-icons.ts';

/** A filled shape and the sign on it, on a grid of 24 by 24. Shapes differ in outline, to be told apart in grey. */
interface FilledIcon {
  readonly shape: string;
  /** Drawn as lines. */
  readonly sign: string;
}

const DISC = 'M12 1A11 11 0 0 1 12 23A11 11 0 0 1 12 1Z';

/** A ring: the disc with a hole, whose edge runs the other way round. */
const RING = `${DISC}M12 3.2A8.8 8.8 0 0 0 12 20.8A8.8 8.8 0 0 0 12 3.2Z`;

export const FILLED_ICONS = {
  check: { shape: DISC, sign: 'M7.2 12.4L10.6 15.8L16.8 8.8' },
  note: { shape: DISC, sign: 'M12 11.2V17M12 7V7.1' },
  caution: {
    shape: 'M10.1 2.6Q12 -0.4 13.9 2.6L23.2 19Q24.8 22.4 21.3 22.6H2.7Q-0.8 22.4 0.8 19Z',
    sign: 'M12 8.4V14.2M12 18.2V18.3',
  },
  emergency: {
    shape: 'M7.4 1H16.6L23 7.4V16.6L16.6 23H7.4L1 16.6V7.4Z',
    sign: 'M12 6.2V13.2M12 17.4V17.5',
  },
  half: { shape: `${RING}M12 22A10 10 0 0 1 12 2Z`, sign: 'M12 4V20' },
  quarter: { shape: `${RING}M12 13.2V2A10 10 0 0 1 22 13.2Z`, sign: 'M14 11H15' },
  cross: { shape: RING, sign: 'M8.6 8.6L15.4 15.4M15.4 8.6L8.6 15.4' },
} as const satisfies Record<string, FilledIcon>;

export type FilledIconName = keyof typeof FILLED_ICONS;
export type LineIconName = keyof typeof LINE_ICONS;
/** Every sign that a template can draw. */
export type IconName = FilledIconName | LineIconName;

export const ICON_NAMES = [...Object.keys(FILLED_ICONS), ...Object.keys(LINE_ICONS)] as readonly IconName[];

export const isFilled = (name: IconName): name is FilledIconName => name in FILLED_ICONS;
