import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings } from '../../src/config/index.ts';
import type { Outcome } from '../../src/model/index.ts';
import { readYaml } from '../../src/yaml/index.ts';
import { readSample } from '../content/read.ts';
import { anyText } from './any-text.ts';
import { runs } from './runs.ts';

/** Longest that one small text may take, in milliseconds, on a busy machine. */
const PATIENCE = 5_000;

/** Reads, and holds what is promised of every reader: a value, or problems with a code and a place in the file. */
function expectSound(text: string, read: () => Outcome<unknown>): void {
  const start = performance.now();
  const { ok, problems } = read();
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  expect(ok || problems.length > 0).toBe(true);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { code, place } of problems) {
    expect(code).toMatch(/^[a-z0-9]+\/[a-z-]+$/);
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.line).toBeLessThanOrEqual(lines);
    expect(place?.column).toBeGreaterThanOrEqual(1);
  }
}

/** Pieces of YAML, well and badly put together. */
const yamlSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'title: ',
          'summary: ',
          'sections:\n',
          '  - heading: ',
          '    blocks:\n',
          '      - ',
          '- ',
          ': ',
          ' #',
        ],
        ...[
          '\n',
          '\r',
          '  ',
          '\t',
          '"',
          "'",
          '|\n',
          '>\n',
          '&a ',
          '*a',
          '!!str ',
          '{',
          '}',
          '[',
          ']',
          ',',
          '---\n',
        ],
        ...[
          '%YAML 1.1\n',
          '? ',
          '<<: ',
          '\\uD800',
          '\uFEFF',
          'null',
          '1e9',
          '0x1',
          'review:\n',
          'published: ',
        ],
      ),
      anyText,
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const markdownSoup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '**',
          '*',
          '_',
          '[',
          ']',
          '](',
          ')',
          '<',
          '>',
          '<sub>',
          '</sub>',
          '<span lang="es">',
          '</span>',
          '`',
        ],
        ...[
          '[1]',
          '[2-1]',
          '#id',
          'https://x.org',
          '<!--',
          '<?',
          '\\',
          '\n',
          '  ',
          '- ',
          '1. ',
          '> ',
          '# ',
          '|',
        ],
      ),
      anyText,
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('a reader never throws and never hangs', () => {
  it('YAML: any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        expectSound(text, () => readYaml(text, 'a.yaml', z.unknown()));
      }),
      runs(1000),
    );
  });

  it('a handout: pieces of YAML', () => {
    fc.assert(
      fc.property(yamlSoup, (text) => expectSound(text, () => readSample(text))),
      runs(1000),
    );
  });

  it('running text: pieces of Markdown', () => {
    fc.assert(
      fc.property(markdownSoup, (text) => {
        const yaml = `title: A\nsummary: ${JSON.stringify(text)}\n`;
        expectSound(yaml, () => readSample(yaml));
      }),
      runs(300),
    );
  });

  it('settings: pieces of YAML', () => {
    fc.assert(
      fc.property(yamlSoup, (text) => expectSound(text, () => readSettings(text, 'plainleaf.yaml'))),
      runs(500),
    );
  });
});
