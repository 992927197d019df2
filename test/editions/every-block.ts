import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from '../tools/warm-build.ts';

const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));

/** A project with a handout of every kind of block, and one in Arabic and in Chinese. */
export const everyBlock = (): Record<string, string | Uint8Array> => ({
  'content/handouts/all/en.yaml': fixture('pdf/every-block.yaml'),
  'content/handouts/all/plate.svg': fixture('pdf/plate.svg'),
  'content/handouts/arabic/ar.yaml': fixture('handouts/arabic/ar.yaml'),
  'content/handouts/chinese/zh-Hans.yaml': fixture('handouts/chinese/zh-Hans.yaml'),
  'content/locales/ar.yaml': fixture('locales/ar.yaml'),
  'content/locales/zh-Hans.yaml': fixture('locales/zh-Hans.yaml'),
  'content/fonts/noto-sans-sc-sample/400.ttf': fixture('fonts/NotoSansSC-sample_400Regular.ttf'),
  'content/fonts/noto-sans-sc-sample/700.ttf': fixture('fonts/NotoSansSC-sample_700Bold.ttf'),
});
