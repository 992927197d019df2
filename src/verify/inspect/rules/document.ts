import type { PdfReading } from '../../read-pdf.ts';
import type { Observation, Rule } from '../finding.ts';

/** What a file says of itself as a whole: title, language, tags, claims. */
export const documentRules: readonly Rule[] = [claimed, protection, tags, title, language];

function claimed({ claims }: PdfReading): readonly Observation[] {
  if (claims.pdfUa !== null || claims.pdfA !== null) return [];
  return [
    { code: 'claim/none', message: 'The file claims neither PDF/UA (accessible) nor PDF/A (lasting).' },
  ];
}

function protection({ claims }: PdfReading): readonly Observation[] {
  if (!claims.isProtected) return [];
  return [
    { code: 'document/protected', message: 'The file is encrypted against changes, though it opens freely.' },
  ];
}

function tags({ claims, structure }: PdfReading): readonly Observation[] {
  if (!structure) {
    const claim = claims.pdfUa === null ? claims.pdfA && `PDF/A-${claims.pdfA}` : `PDF/UA-${claims.pdfUa}`;
    return [
      {
        code: 'document/untagged',
        message: claim ? `The file claims ${claim}, but has no tags.` : 'The file has no tags.',
      },
    ];
  }
  if (claims.tagged) return [];
  return [{ code: 'document/not-marked', message: 'The file has tags, but does not say so (MarkInfo).' }];
}

function title({ claims }: PdfReading): readonly Observation[] {
  if (!claims.title?.trim())
    return [{ code: 'document/title-missing', message: 'The document has no title.' }];
  if (claims.displaysTitle) return [];
  return [
    { code: 'document/title-not-shown', message: 'Readers show the name of the file instead of the title.' },
  ];
}

/** BCP 47 as far as its look goes. */
const LANGUAGE_TAG = /^(?:[a-z]{2,3}|x|i)(?:-[a-z0-9]{1,8})*$/i;

function language({ claims, structure }: PdfReading): readonly Observation[] {
  const roots = structure?.roots ?? [];
  const named = claims.lang || (roots.length > 0 && roots.every(({ lang }) => lang) ? roots[0]?.lang : null);
  if (!named) return [{ code: 'document/language-missing', message: 'The document names no language.' }];
  if (LANGUAGE_TAG.test(named)) return [];
  return [{ code: 'document/language-unknown', message: `“${named}” is not the name of a language.` }];
}
