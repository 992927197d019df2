import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { examineYaml } from '../../src/yaml/index.ts';

const schema = z.strictObject({
  title: z.string(),
  list: z.array(z.string()).optional(),
  count: z.number().optional(),
  parts: z.array(z.strictObject({ name: z.string(), texts: z.array(z.string()) })).optional(),
});
const examine = (text: string) => examineYaml(text, 'a.yaml', schema);

describe('examineYaml', () => {
  it('reads on where a part is refused, and moves nothing', () => {
    const { problems, reading, whole } = examine('title: A\ncount: x\nlist:\n  - a\n  - 5\n  - c\n');
    expect(problems.map(({ code }) => code)).toEqual(['schema/type', 'schema/type']);
    expect(whole).toBe(false);
    expect(reading?.value).toEqual({ title: 'A', list: ['a', '…', 'c'] });
    expect(reading?.places.of(['list', 2])).toEqual({ file: 'a.yaml', line: 6, column: 5 });
  });

  it('takes away no more than it must', () => {
    const { reading } = examine(
      'titel: A\nparts:\n  - name: x\n    texts: [a]\n    more: b\n  - texts: [c]\n',
    );
    expect(reading?.value).toEqual({
      title: '…',
      parts: [
        { name: 'x', texts: ['a'] },
        { name: '…', texts: ['c'] },
      ],
    });
  });

  it('gives up when nothing is left', () => {
    expect(examine('- a\n')).toMatchObject({ reading: null, whole: false });
    expect(examine('')).toMatchObject({ reading: null, whole: false });
  });

  it('is whole when all is well', () => {
    expect(examine('title: A\n')).toMatchObject({
      problems: [],
      whole: true,
      reading: { value: { title: 'A' } },
    });
  });

  it('knows the places of keys, values and what is inside them', () => {
    const places = examine('title: A\nlist:\n  - "b \\u0041c"\n').reading?.places;
    expect(places?.ofKey(['list'])).toMatchObject({ line: 2, column: 1 });
    expect(places?.of(['list', 0])).toMatchObject({ line: 3, column: 5 });
    expect(places?.inside(['list', 0], 3)).toMatchObject({ line: 3, column: 14 });
    expect(places?.of(['list', 7])).toMatchObject({ line: 3, column: 3 });
  });
});
