import pc from 'picocolors';
import type { SettingKey, SettingSource, TracedSetting } from '../../config/index.ts';

/** A handout's own word for a setting. */
export interface HandoutWish {
  readonly file: string;
  readonly key: 'clinic' | 'theme';
  readonly value: string;
}

/** What a setting without a value comes to. */
const UNSET: { readonly [K in SettingKey]?: string } = {
  clinic: 'none',
  theme: 'the clinic’s, else standard',
};

/** Settings that have no flag of their own. */
const WITHOUT_FLAG: ReadonlySet<SettingKey> = new Set(['memory', 'panels', 'paper_thickness']);

const SOURCE_NAMES = {
  flag: (key) => (WITHOUT_FLAG.has(key) ? 'flag --set' : `flag --${key} or --set`),
  environment: (key) => `environment PLAINLEAF_${key.toUpperCase()}`,
  handout: () => 'the handout',
  'plainleaf.yaml': () => 'plainleaf.yaml',
  default: () => 'default',
} as const satisfies Record<SettingSource, (key: SettingKey) => string>;

/** Where a setting comes from, by the name under which one can change it there. */
export const nameOfSource = ({ key, source }: TracedSetting): string => SOURCE_NAMES[source](key);

/** Each setting on a line: key, value, origin; below it the handouts that ask for something else. */
export function describeSettings(
  settings: readonly TracedSetting[],
  wishes: readonly HandoutWish[],
  color: boolean,
): string {
  const colors = pc.createColors(color);
  const rows = settings.map((setting) => ({ setting, value: shown(setting) }));
  const width = Math.max(...rows.map(({ value }) => value.length));
  const keys = Math.max(...settings.map(({ key }) => key.length));
  const lines = rows.flatMap(({ setting, value }) => [
    `${colors.bold(setting.key.padEnd(keys))} ${value.padEnd(width)}  ${colors.dim(nameOfSource(setting))}`,
    ...wishes.filter(({ key }) => key === setting.key).map((wish) => describeWish(wish, setting)),
  ]);
  return `${lines.join('\n')}\n`;
}

const shown = ({ key, value }: TracedSetting): string =>
  value === undefined ? (UNSET[key] ?? 'not set') : Array.isArray(value) ? value.join(', ') : String(value);

function describeWish({ file, value }: HandoutWish, { source }: TracedSetting): string {
  const overruled = source === 'flag' || source === 'environment';
  return `         ${file} asks for ${value}${overruled ? ', and is overruled' : ' and gets it'}`;
}
