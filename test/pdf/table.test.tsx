import { beforeAll, describe, expect, it } from 'vitest';
import {
  Cell,
  Document,
  HeaderCell,
  Page,
  Row,
  Table,
  TableBody,
  TableHead,
  type TemplateProps,
} from '../../src/pdf/index.ts';
import { createShaping } from '../../src/shaping/index.ts';
import { renderTagged } from '../../src/tagged-pdf/index.ts';
import { readPdf } from '../../src/verify/index.ts';
import { propsOf } from './render.ts';

let props: TemplateProps;
const { glyphs, load } = createShaping();
beforeAll(async () => {
  props = await propsOf({ file: 'test/fixtures/pdf/one-page.yaml' });
  await load(props.fonts);
});

/** A table whose second column is so many points wide, with its cells’ padding. */
async function lay(width: number, { isTold = true } = {}) {
  const table = 200 + width;
  const share = width / table;
  const style = { paddingHorizontal: 5 };
  const element = (
    <Document template={props}>
      <Page header={() => null} footer={() => null}>
        <Table {...(isTold ? { width: table } : {})} style={{ width: table }}>
          <TableHead>
            <Row>
              <HeaderCell scope="Column" text="Name" share={1 - share} style={style} />
              <HeaderCell scope="Column" text="Food" share={share} style={style} />
            </Row>
          </TableHead>
          <TableBody>
            <Row>
              <HeaderCell scope="Row" text="Calcium" share={1 - share} style={style} />
              <Cell text="Milk with added vitamin D" share={share} style={style} />
            </Row>
          </TableBody>
        </Table>
      </Page>
    </Document>
  );
  const { bytes, layout, violations } = await renderTagged(element, { glyphs, conformance: 'ua-1' });
  const read = readPdf(bytes);
  if (!read.ok) throw new Error('the file cannot be read');
  const cells = layout.flatMap(({ boxes }) => boxes.filter(({ structure }) => structure === 'TD'));
  return {
    violations,
    column: cells[0]?.width,
    lines: linesOf(read.value.pages.flatMap(({ texts }) => texts)),
  };
}

/** What stands at one height, of the cell’s text. */
function linesOf(
  texts: readonly { readonly text: string; readonly box: { readonly bottom: number } }[],
): string[] {
  const lines = new Map<number, string>();
  for (const { text, box } of texts) {
    const at = Math.round(box.bottom);
    lines.set(at, (lines.get(at) ?? '') + text);
  }
  return [...lines.values()]
    .map((line) => line.replace('Calcium', '').trim())
    .filter((line) => line !== 'NameFood');
}

describe('a cell', () => {
  it('keeps words that belong together on one line, where its column has room for them', async () => {
    const { lines, violations } = await lay(130);
    expect(lines.at(-1)).toBe('vitamin D');
    expect(violations).toEqual([]);
  });

  it('parts them in a column that is too narrow, and nothing runs over its edge', async () => {
    const { lines, violations } = await lay(52);
    expect(lines.slice(-2)).toEqual(['vitamin', 'D']);
    expect(violations).toEqual([]);
  });

  it('parts them where the table’s width is not known', async () => {
    const { lines } = await lay(130, { isTold: false });
    expect(lines.at(-1)).toBe('D');
  });

  it('is as wide as its share of the table says', async () => {
    expect((await lay(58)).column).toBeCloseTo(58, 3);
  });
});
