import type { Problem, Prose, Tokens } from '../model/index.ts';
import { respace, SPACINGS } from '../theme/index.ts';
import type { PdfPage, PdfReading } from '../verify/index.ts';
import { endsHalfEmpty, endsThin } from './last-page.ts';

interface Rendered {
  readonly reading: PdfReading;
  readonly faults: readonly Problem[];
}

/** What the pages are for, as a message names it. */
interface Limit {
  readonly edition: string;
  readonly most: number;
  readonly prose: readonly Prose[];
}

/**
 * Renders an edition that has no paper for more than so many pages: as the theme asks, else with closer or wider lines.
 * A last page that is half full is wanted, one that is nearly empty is taken where there is no other way. Where all are
 * too many, the fault says from where on and how much.
 */
export async function renderWithin<R extends Rendered>(
  tokens: Tokens,
  { edition, most, prose }: Limit,
  render: (tokens: Tokens) => Promise<R>,
): Promise<{ readonly pdf: R; readonly tokens: Tokens }> {
  const tried: { readonly pdf: R; readonly tokens: Tokens }[] = [];
  for (const spaced of [tokens, ...SPACINGS.map((spacing) => respace(tokens, spacing))]) {
    const one = { pdf: await render(spaced), tokens: spaced };
    if (one.pdf.faults.length > 0) return one;
    if (fits(one.pdf, most) && !endsHalfEmpty(one.pdf.reading)) return one;
    tried.push(one);
  }
  const fitting = tried.filter(({ pdf }) => fits(pdf, most));
  const best = fitting.find(({ pdf }) => !endsThin(pdf.reading)) ?? fitting[0];
  if (best) return best;
  const [closest] = tried.toSorted((a, b) => linesBeyond(a.pdf, most) - linesBeyond(b.pdf, most));
  if (!closest) throw new Error('Nothing was rendered.');
  const faults = [tooMuch(closest.pdf.reading, { edition, most, prose })];
  return { ...closest, pdf: { ...closest.pdf, faults } };
}

const fits = ({ reading }: Rendered, most: number): boolean => reading.pages.length <= most;

const linesBeyond = ({ reading }: Rendered, most: number): number =>
  reading.pages.slice(most).reduce((sum, page) => sum + linesOn(page), 0);

/** Lines of the text, without header and footer; what stands side by side is one. */
function linesOn(page: PdfPage): number {
  return new Set(textsOn(page).map(({ advance }) => Math.round(advance.bottom))).size;
}

const textsOn = (page: PdfPage) => page.texts.filter(({ artifact, text }) => !artifact && /\S/u.test(text));

function tooMuch(reading: PdfReading, { edition, most, prose }: Limit): Problem {
  const lines = linesBeyond({ reading, faults: [] }, most);
  const fitting = reading.pages.slice(0, most).flatMap(textsOn);
  const letters = fitting.reduce((sum, { text }) => sum + lettersIn(text), 0);
  const first = textAt(prose, letters);
  return {
    code: 'layout/too-many-pages',
    severity: 'error',
    message:
      `The edition “${edition}” has room for ${most} pages and this takes ${reading.pages.length}: ` +
      `${lines} line${lines === 1 ? ' is' : 's are'} too much, from here on.`,
    hint: 'Say it in fewer words: key points, warnings and all that stands under `safety:` must fit. Or build without this edition: -e names those that are wanted.',
    ...(first ? { place: first.place } : {}),
  };
}

const lettersIn = (text: string): number => text.replace(/[\s\p{Cf}]+/gu, '').length;

/** The piece of text in which so many letters are over. */
function textAt(prose: readonly Prose[], letters: number): Prose | undefined {
  let over = 0;
  return prose.find(({ text, role }) => {
    if (role !== 'alt') over += lettersIn(text);
    return over > letters;
  });
}
