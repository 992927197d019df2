import type { Annotation } from '../../annotations.ts';
import { quote } from '../../guard/guard-problem.ts';
import type { PdfReading } from '../../read-pdf.ts';
import { allElements } from '../../structure.ts';
import type { Observation, Rule } from '../finding.ts';

/** Whether links lead somewhere, on screen and on paper. */
export const linkRules: readonly Rule[] = [targets, descriptions, tags, addresses];

interface PlacedLink {
  readonly link: Annotation;
  readonly page: number;
}

const linksOf = (pdf: PdfReading): readonly PlacedLink[] =>
  pdf.pages.flatMap(({ number, annotations }) =>
    annotations.filter(({ target }) => target !== null).map((link) => ({ link, page: number })),
  );

const nameOf = ({ uri, contents }: Annotation): string =>
  (uri ?? contents) ? ` ${quote(uri ?? contents ?? '')}` : '';

function targets(pdf: PdfReading): readonly Observation[] {
  return linksOf(pdf)
    .filter(({ link }) => link.target?.type === 'missing')
    .map(({ link, page }) => ({
      code: 'link/target-missing',
      message: `A link${nameOf(link)} on page ${page} leads nowhere.`,
      page,
    }));
}

function descriptions(pdf: PdfReading): readonly Observation[] {
  const without = linksOf(pdf).filter(({ link }) => !link.hidden && !link.contents?.trim());
  const [first] = without;
  if (!first) return [];
  const where = nameOf(first.link) || ' to another place in the file';
  const message =
    without.length === 1
      ? `A link${where} has no description.`
      : `${without.length} links have no description; the first is the one${where} on page ${first.page}.`;
  return [{ code: 'link/undescribed', message, page: first.page }];
}

function tags(pdf: PdfReading): readonly Observation[] {
  if (!pdf.structure) return [];
  const { byStructParent } = pdf.structure;
  const tagged = new Set(
    [...allElements(pdf.structure.roots)].flatMap(({ kids }) =>
      kids.flatMap((kid) => (kid.type === 'object' && kid.object !== null ? [kid.object] : [])),
    ),
  );
  return linksOf(pdf)
    .filter(({ link }) => !link.hidden)
    .filter(({ link }) => link.object === null || !tagged.has(link.object))
    .filter(({ link }) => link.structParent === null || !byStructParent.has(link.structParent))
    .map(({ link, page }) => ({
      code: 'link/untagged',
      message: `A link${nameOf(link)} on page ${page} is not in the structure.`,
      page,
    }));
}

function addresses(pdf: PdfReading): readonly Observation[] {
  const printed = bare(pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
  const hidden = linksOf(pdf).filter(
    ({ link }) => link.uri !== null && /^https?:/i.test(link.uri) && !printed.includes(bare(link.uri)),
  );
  const [first] = hidden;
  if (!first?.link.uri) return [];
  const count = new Set(hidden.map(({ link }) => link.uri)).size;
  const message = `${count === 1 ? 'The address of one link is' : `The addresses of ${count} links are`} not printed; the first is ${quote(first.link.uri)}.`;
  return [{ code: 'link/address-not-printed', message, page: first.page }];
}

const bare = (text: string): string =>
  text
    .replace(/[\s\u00ad\u200b]/gu, '')
    .toLowerCase()
    .replace(/https?:\/\/(www\.)?/g, '')
    .replace(/\/$/, '');
