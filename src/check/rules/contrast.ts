import { type PairContrast, pairContrasts } from '../../theme/index.ts';
import type { Rule } from '../rule.ts';

const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;

export const contrast: Rule = {
  id: 'type/contrast',
  source: 'WCAG 2.1, 1.4.3 and 1.4.11: 4.5:1 for text, 3:1 for graphics; again in grey, as clinics print in black and white.',
  needs: 'theme',
  stops: 'build',
  run: ({ theme, clinic, tokens }) => {
    const file = clinic && Object.keys(clinic.colors).length > 0 ? clinic.file : theme.file;
    const describe = (pair: PairContrast, reached: number, where: string) => ({
      severity: 'error' as const,
      message:
        `“${pair.over}” (${tokens.color[pair.over]}) on “${pair.ground}” (${tokens.color[pair.ground]}), used for ${pair.use}, ` +
        `reaches ${ratio(reached)}${where}; ${ratio(pair.least)} is the least.`,
      hint: 'Make one of the two colours darker or lighter.',
      place: { file, line: 1, column: 1 },
    });
    return pairContrasts(tokens).flatMap((pair) => {
      if (pair.colour < pair.least) return [describe(pair, pair.colour, '')];
      if (pair.grey < pair.least) return [describe(pair, pair.grey, ' when printed in black and white')];
      return [];
    });
  },
};
