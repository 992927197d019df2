import { describe, expect, it } from 'vitest';
import { type CheckInput, checkHandout } from '../../src/check/index.ts';
import { handoutProse } from '../../src/content/index.ts';
import { NO_WORDS } from '../../src/model/index.ts';
import { propsOf } from '../pdf/render.ts';
import { shippedTheme } from '../tools/shipped-content.ts';
import { writeAs } from '../tools/written.ts';

const { localised, ...rest } = await propsOf({ file: 'test/fixtures/pdf/every-block.yaml' });
const theme = shippedTheme('standard');

const input = {
  localised,
  prose: handoutProse(localised),
  theme,
  clinic: localised.clinic,
  tokens: theme.tokens,
  fonts: { stack: ['one'], wished: ['one'], lacking: [] },
  images: new Map(),
  words: NO_WORDS,
  today: '2026-11-24',
};

const factFindings = (of: CheckInput): readonly string[] =>
  checkHandout(of)
    .findings.filter(({ code }) => code.startsWith('fact/'))
    .map(({ code, severity, message }) => `${code} ${severity} ${message}`);

describe.each(['html', 'text'] as const)('the edition %s', (edition) => {
  const findWritten = (spoil: (text: string) => string): readonly string[] => {
    const { text } = writeAs(edition, { localised, ...rest });
    return factFindings({ ...input, rendered: [], written: [{ edition, text: spoil(text) }] });
  };

  it('passes when it prints every fact', () => {
    expect(findWritten((text) => text)).toEqual([]);
  });

  it('is found out when it leaves out a caution', () => {
    expect(findWritten((text) => text.replace(/do not take any\s+painkiller/, 'take a painkiller'))).toEqual([
      expect.stringMatching(
        new RegExp(`^fact/missing error .*“${edition}” does not print the caution “blood-thinner”`),
      ),
    ]);
  });

  it('is found out when it cuts a dose', () => {
    const cut = findWritten((text) => text.replace(/\(6\u00a0tablets\)\s+a\s+day/, ''));
    expect(cut.map((finding) => finding.split(' ')[0])).toEqual(['fact/altered', 'fact/missing']);
  });
});
