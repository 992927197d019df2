import type { ClinicColor } from '../../model/index.ts';
import { type PairContrast, pairContrasts } from '../../theme/index.ts';
import type { Finding, Rule } from '../rule.ts';

const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;

export const contrast: Rule = {
  id: 'type/contrast',
  source:
    'WCAG 2.1, 1.4.3 and 1.4.11: 4.5:1 for text, 3:1 for graphics; again in grey, as clinics print in black and white.',
  needs: 'theme',
  stops: 'build',
  run: ({ theme, clinic, tokens }) => {
    const describe = (pair: PairContrast, reached: number, where: string): Finding => {
      // a clinic's colour came last, so it is the one to mend
      const place =
        clinic?.colorPlaces[pair.over as ClinicColor] ?? clinic?.colorPlaces[pair.ground as ClinicColor];
      return {
        severity: 'error',
        message:
          `“${pair.over}” (${tokens.color[pair.over]}) on “${pair.ground}” (${tokens.color[pair.ground]}), used for ` +
          `${pair.use}, reaches ${ratio(reached)}${where}; ${ratio(pair.least)} is the least.`,
        hint: 'Make one of the two colours darker or lighter.',
        place: place ?? theme.colorPlaces[pair.over],
      };
    };
    return pairContrasts(tokens).flatMap((pair) => {
      if (pair.colour < pair.least) return [describe(pair, pair.colour, '')];
      if (pair.grey < pair.least) return [describe(pair, pair.grey, ' when printed in black and white')];
      return [];
    });
  },
};
