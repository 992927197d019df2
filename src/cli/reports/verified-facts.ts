import type { PdfDescription } from '../../verify/index.ts';
import type { VerifiedFile } from '../verified-file.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What a file is, as a person reads it, in the order of the report. Empty for a file that could not be read. */
export function factsOf(verified: VerifiedFile): readonly Fact[] {
  const { description } = verified;
  if (!description) return [];
  const { title, language, claims } = description;
  const promises = [claims.pdfUa, claims.pdfA].filter((claim) => claim !== null);
  return [
    { name: 'title', value: title?.trim() || 'none' },
    { name: 'language', value: language || 'not named' },
    {
      name: 'claims',
      value: `${promises.length > 0 ? promises.join(' and ') : 'neither PDF/UA nor PDF/A'} (PDF ${description.version})${description.isProtected ? '; protected against changes' : ''}`,
    },
    { name: 'made from', value: sourceOf(verified) },
    { name: 'pages', value: pagesOf(description) },
    { name: 'tags', value: tagsOf(description) },
    { name: 'pictures', value: picturesOf(description) },
    { name: 'links', value: linksOf(description) },
    { name: 'type', value: typeOf(description) },
    { name: 'fonts', value: fontsOf(description) },
    ...pressFacts(description),
    { name: 'veraPDF', value: veraPdfOf(verified) },
  ];
}

function sourceOf({ provenance, source }: VerifiedFile): string {
  if (!provenance) return 'not by Plainleaf: there is no source to compare it with';
  const { slug, language, edition, version, personal } = provenance;
  const name = `${slug} (${language}), edition ${edition}${version ? `, version ${version}` : ''}`;
  switch (source.type) {
    case 'no-project':
      return `${name}; there is no project here to compare it with`;
    case 'missing':
      return `${name}, which this project has not`;
    case 'broken':
      return `${name}, which cannot be read`;
    case 'changed':
      return `${name}; the handout has changed since`;
    case 'same':
      if (!source.compared)
        return `${name}, unchanged; ${why(personal)} it cannot be compared letter by letter`;
      return source.problems.length === 0
        ? `${name}, unchanged; every letter is there`
        : `${name}, unchanged; but the PDF differs from it`;
    case 'not-ours':
      return name;
  }
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

function pagesOf({ pages }: PdfDescription): string {
  const papers = new Map<string, number>();
  for (const { paper, rotation, userUnit } of pages) {
    const turned = rotation ? `, turned by ${rotation}°` : '';
    const scaled = userUnit === 1 ? '' : `, scaled by ${userUnit}`;
    const name = paper + turned + scaled;
    papers.set(name, (papers.get(name) ?? 0) + 1);
  }
  const names = [...papers].map(([name, n]) => (papers.size === 1 ? name : `${n} × ${name}`));
  return `${pages.length}, ${names.join('; ')}`;
}

function tagsOf({ tags }: PdfDescription): string {
  if (!tags) return 'none';
  const n = (type: string): number => tags.counts[type] ?? 0;
  const parts = [
    count(tags.headings.length, 'heading'),
    count(n('L'), 'list'),
    count(n('Table'), 'table'),
    count(n('P'), 'paragraph'),
  ];
  return parts.join(', ');
}

function picturesOf({ pictures, tags }: PdfDescription): string {
  const { described, undescribed } = pictures;
  if (!tags) return 'not tagged';
  if (described + undescribed === 0) return 'none tagged';
  return undescribed === 0
    ? `${described}, all described`
    : `${described + undescribed}, ${undescribed} without a description`;
}

function linksOf({ links }: PdfDescription): string {
  if (links.length === 0) return 'none';
  const missing = links.filter(({ target }) => target === 'missing').length;
  return missing === 0 ? String(links.length) : `${links.length}, ${missing} of them lead nowhere`;
}

function typeOf({ type: { smallest, largest, leastContrast } }: PdfDescription): string {
  if (smallest === null) return 'no text';
  const contrast = leastContrast === null ? '' : `; contrast at least ${leastContrast} to 1`;
  return `${smallest} to ${largest} points${contrast}`;
}

function fontsOf({ fonts }: PdfDescription): string {
  if (fonts.length === 0) return 'none';
  const lacks = ({ embedded, toUnicode }: PdfDescription['fonts'][number]): string =>
    [...(embedded ? [] : ['not in the file']), ...(toUnicode ? [] : ['no ToUnicode'])].join(', ');
  return fonts
    .map((font) => `${font.name || 'without a name'}${lacks(font) ? ` (${lacks(font)})` : ''}`)
    .join(', ');
}

/** What a print shop looks at first; nothing for a file that is not made for one. */
function pressFacts({ press }: PdfDescription): readonly Fact[] {
  if (!press) return [];
  const { inks, mostInk, blackIsBlackAlone, trim, bleed, boxesFit, leastPixelsPerInch } = press;
  const size = (points: number): string => `${Math.round((points * 254) / 72) / 10}`;
  const black = blackIsBlackAlone ? 'black alone' : 'black with other inks under it';
  const boxes = trim
    ? `trim ${size(trim.width)} × ${size(trim.height)} mm, bleed ${bleed ? `${size(bleed)} mm` : 'none'}${boxesFit ? '' : '; the boxes do not lie in one another'}`
    : 'no trim box';
  const pixels =
    leastPixelsPerInch === null ? 'no pictures' : `pictures of ${leastPixelsPerInch} pixels per inch or more`;
  return [
    { name: 'inks', value: `${inks.join(', ') || 'none'}; at most ${mostInk} % at one place; ${black}` },
    { name: 'boxes', value: `${boxes}; ${pixels}` },
  ];
}

function veraPdfOf({ veraPdf }: VerifiedFile): string {
  switch (veraPdf.type) {
    case 'absent':
      return 'not installed: what the file claims was not validated by it';
    case 'no-claim':
      return 'not asked, as the file claims nothing';
    case 'failed':
      return `gave no verdict: ${veraPdf.because}`;
    case 'answered':
      return veraPdf.verdicts
        .map(({ profile, passed }) => `${profile}: ${passed ? 'passed' : 'failed'}`)
        .join('; ');
  }
}

const why = (personal: boolean): string => (personal ? 'as the copy of one person' : 'without tags');
