import { EDITIONS, sheetsFileName } from '../editions/index.ts';
import {
  DEFAULT_PRINT,
  type Localised,
  type Outcome,
  type PagedEditionName,
  type PaperName,
  type PrintSettings,
  type Tokens,
} from '../model/index.ts';
import { makeSheets } from '../print/index.ts';
import type { RenderedPdf } from '../rendering/index.ts';
import type { BuiltFile } from './built-file.ts';

interface Imposing {
  readonly edition: PagedEditionName;
  readonly paper: PaperName;
  readonly file: RenderedPdf;
  readonly localised: Localised;
  readonly tokens: Tokens;
  readonly print: PrintSettings | undefined;
}

/** The sheets of an edition that has some, made from its finished pages. */
export async function impose({
  edition,
  paper,
  file,
  localised,
  tokens,
  print = DEFAULT_PRINT,
}: Imposing): Promise<Outcome<readonly BuiltFile[]>> {
  const { sheets } = EDITIONS[edition];
  if (!sheets) return { ok: true, value: [], problems: [] };
  const { direction } = localised.locale;
  const plan = sheets.impose(file.reading.pages, paper, { ...print, direction });
  if (!plan.ok) return plan;
  const made = await makeSheets(file, plan.value, { paper, press: print.press, tokens });
  if (!made.ok) return made;
  const { bytes, reading } = made.value;
  const fileName = sheetsFileName(sheets, paper, print.press);
  const built: BuiltFile = {
    ...{ edition, paper, holds: 'sheets', bytes, pages: reading.pages.length, fileName },
    flip: plan.value.flip,
  };
  return { ok: true, value: [built], problems: made.problems };
}
