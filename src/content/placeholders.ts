import type { Spot } from './spot.ts';

/** Reports marks such as {page} that a locale's words must hold and do not, and those that nothing fills. */
export function checkPlaceholders(key: string, wanted: readonly string[], words: string, spot: Spot): void {
  const marks = [...words.matchAll(/\{([^}]*)\}/g)];
  for (const name of wanted.filter((candidate) => !marks.some((mark) => mark[1] === candidate))) {
    spot.report({
      code: 'locale/placeholder',
      message: `\`${key}\` does not hold {${name}}, so its value would not be printed.`,
      hint: `Put {${name}} where the value goes.`,
    });
  }
  for (const mark of marks.filter((candidate) => !wanted.includes(candidate[1] ?? ''))) {
    spot.report({
      code: 'locale/placeholder',
      message: `Nothing is filled in for ${mark[0]} in \`${key}\`.`,
      hint: wanted.length
        ? `What may stand there: ${wanted.map((name) => `{${name}}`).join(', ')}.`
        : 'Take it out.',
      place: spot.inside(mark.index),
    });
  }
}
