import { expect, it } from 'vitest';
import { findAll, readBack, textIn } from '../tagged-pdf/read-back.ts';
import { guard, propsOf, render } from './render.ts';

it('the contact card dials and opens what it prints in full', async () => {
  const page = await render(await propsOf({ file: 'test/fixtures/pdf/every-block.yaml' }));
  expect(guard(page)).toEqual([]);
  const { root, annotations } = await readBack(page.bytes);
  const facts = page.props.localised.contact.filter(({ href }) => href);
  expect(facts.map(({ href }) => href)).toEqual(['tel:5550142', 'https://riverside.example.org', 'tel:911']);
  const links = findAll(root, 'Link').map(textIn);
  for (const { term, value, href } of facts) {
    expect(annotations).toContainEqual(
      expect.objectContaining({ target: href, contents: `${term}: ${value}` }),
    );
    expect(links).toContain(value);
  }
});
