import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One weight of a family. Styles other than upright are not offered: handouts set no italics. */
export interface FontFace {
  /** 100 to 900. */
  readonly weight: number;
  /** Absolute path of a static TrueType file. */
  readonly file: string;
  /** Another text when the file was written anew: it is then read again. Files of the program have none. */
  readonly stamp?: string | null;
}

/** A font family. `name` is what locales, themes and templates write, also as react-pdf's `fontFamily`. */
export interface FontFamily {
  readonly name: string;
  readonly faces: readonly FontFace[];
  /** Absolute path of the licence's text, where there is one. */
  readonly licence?: string;
}

interface PackagedFamily {
  readonly package: string;
  readonly prefix: string;
}

/** The families that come with the program, from npm packages that hold static TrueType files. */
const PACKAGED = {
  'atkinson-hyperlegible-next': {
    package: '@expo-google-fonts/atkinson-hyperlegible-next',
    prefix: 'AtkinsonHyperlegibleNext',
  },
  'source-sans-3': { package: '@expo-google-fonts/source-sans-3', prefix: 'SourceSans3' },
  'noto-sans-arabic': { package: '@expo-google-fonts/noto-sans-arabic', prefix: 'NotoSansArabic' },
} as const satisfies Record<string, PackagedFamily>;

type BundledFamilyName = keyof typeof PACKAGED;
export const BUNDLED_FAMILY_NAMES = Object.keys(PACKAGED) as readonly BundledFamilyName[];

const WEIGHTS = [
  [400, '400Regular'],
  [600, '600SemiBold'],
  [700, '700Bold'],
] as const;

/** The families that come with the program; their packages are found from here, wherever they are installed. */
export function bundledFamilies(): FontFamily[] {
  const require = createRequire(import.meta.url);
  return BUNDLED_FAMILY_NAMES.map((name) => {
    const { package: packageName, prefix } = PACKAGED[name];
    const folder = dirname(require.resolve(`${packageName}/package.json`));
    return {
      name,
      faces: WEIGHTS.map(([weight, style]) => ({
        weight,
        file: join(folder, style, `${prefix}_${style}.ttf`),
      })),
      licence: join(folder, 'LICENSE_FONT'),
    };
  });
}
