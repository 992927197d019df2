import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  clinicJsonSchema,
  factJsonSchema,
  foodJsonSchema,
  handoutJsonSchema,
  localeJsonSchema,
  referenceValuesJsonSchema,
  themeJsonSchema,
  wordsJsonSchema,
} from '../../src/content/index.ts';
import { fileText, withBlocks } from './read.ts';

const SCHEMAS = {
  handout: handoutJsonSchema,
  clinic: clinicJsonSchema,
  theme: themeJsonSchema,
  locale: localeJsonSchema,
  fact: factJsonSchema,
  food: foodJsonSchema,
  'reference-values': referenceValuesJsonSchema,
  words: wordsJsonSchema,
} as const;
const names = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
const isObject = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Every property of every object in a schema that says nothing to the person who writes it. */
function undescribed(json: Json, path = ''): readonly string[] {
  if (Array.isArray(json)) return json.flatMap((item, index) => undescribed(item, `${path}/${index}`));
  if (!isObject(json)) return [];
  const silent = Object.entries(isObject(json.properties) ? json.properties : {})
    .filter(([, property]) => !isObject(property) || typeof property.description !== 'string')
    .map(([key]) => `${path}/${key}`);
  return [...silent, ...Object.entries(json).flatMap(([key, value]) => undescribed(value, `${path}/${key}`))];
}

describe.each(names)('schema/%s.schema.json', (name) => {
  const schema = SCHEMAS[name]() as Json;

  it('is what the code reads by; `npx vitest run test/content/schema.test.ts --update` writes it anew', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../schema/${name}.schema.json`,
    );
  });

  it('explains every key', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

describe('the schema of a handout', () => {
  const check = z.fromJSONSchema(handoutJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const accepts = (yaml: string): boolean => check.safeParse(parse(yaml)).success;

  it.each([
    'content/handouts/vitamins-bones-back-pain/en.yaml',
    'test/fixtures/handouts/arabic/ar.yaml',
    'test/fixtures/handouts/chinese/zh-Hans.yaml',
  ])('accepts %s', (file) => {
    expect(accepts(fileText(file))).toBe(true);
  });

  it('accepts texts and maps with one key as blocks', () => {
    expect(accepts(withBlocks('- A paragraph.\n- note: Text.\n- contact:\n- list:\n    - One\n'))).toBe(true);
  });

  it.each([
    ['a text that is empty', 'title: ""\n'],
    ['a key that nobody knows', 'title: A\nsumary: B\n'],
    ['no title', 'summary: B\n'],
    ['a block that nobody knows', withBlocks('- video: x\n')],
    ['a number as a text', 'title: 5\n'],
  ])('refuses %s', (_, yaml) => {
    expect(accepts(yaml)).toBe(false);
  });
});
