import { resolvePackage } from './packages.ts';

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';

/** The family that all contenders set: its name inside the files, and a file for each weight. */
export const FAMILY = 'Atkinson Hyperlegible Next';
export const WEIGHTS = [
  { weight: 400, file: () => fontFile('400Regular') },
  { weight: 600, file: () => fontFile('600SemiBold') },
  { weight: 700, file: () => fontFile('700Bold') },
] as const;

export const regular = (): string => fontFile('400Regular');
export const bold = (): string => fontFile('700Bold');

function fontFile(style: string): string {
  return resolvePackage(`${PACKAGE}/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);
}
