import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { REPOSITORY } from './packages.ts';

const ARTICLE = 'content/handouts/vitamins-bones-back-pain/en.yaml';

/** Copies are counted with three digits each. */
const FIRST_COPY = 101;

interface Section {
  readonly heading: string;
  readonly blocks: readonly unknown[];
}

/**
 * The YAML of a handout of so many sections: the shipped article's own, again and again, with a table every few pages.
 * Every paragraph begins with words of its own, different for each `copy`: no cache may know it from another
 * paragraph or another document. All copies are equally long, so that each fills the same pages.
 */
export function generateHandout(sections: number, copy: number): string {
  const {
    title,
    topic,
    summary,
    sections: source,
  } = parse(readFileSync(join(REPOSITORY, ARTICLE), 'utf8')) as Record<
    'title' | 'topic' | 'summary',
    string
  > & { readonly sections: readonly Section[] };
  const name = String(FIRST_COPY + copy);
  const repeated = Array.from({ length: sections }, (_, index) => {
    const { heading, blocks } = source[index % source.length] ?? { heading: '', blocks: [] };
    return { heading: `Part ${index + 1}: ${heading}`, blocks: tell(blocks, `Note ${name}.${index + 1}: `) };
  });
  return stringify(
    { title, topic, summary: `Copy ${name}. ${summary}`, sections: repeated },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

/** Puts `mark` before every paragraph, list item and table cell. */
function tell(blocks: readonly unknown[], mark: string): readonly unknown[] {
  return blocks.map((block) => {
    if (typeof block === 'string') return mark + block;
    const { list, comparison, meal } = block as {
      readonly list?: readonly string[];
      readonly comparison?: { readonly rows: readonly (readonly string[])[] };
      readonly meal?: { readonly text: string };
    };
    if (list) return { list: list.map((item) => mark + item) };
    if (meal) return { meal: { ...meal, text: mark + meal.text } };
    if (!comparison) return block;
    const rows = comparison.rows.map((row) => row.map((cell, column) => (column === 0 ? cell : mark + cell)));
    return { comparison: { ...comparison, rows } };
  });
}
