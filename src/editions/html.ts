import { htmlFurniture, htmlMetadata, writeHtml } from '../html/index.ts';
import type { PagelessEdition } from './edition.ts';
import { wholeText } from './whole-text.ts';

/** A web page in one file, to be read on a telephone. */
export const html: PagelessEdition = {
  pages: null,
  fileName: 'handout.html',
  text: (localised) => {
    const { clinicLine, footer } = localised;
    const lines = [...(clinicLine ? [clinicLine] : []), footer];
    return {
      ...wholeText(localised),
      furniture: { allowed: htmlFurniture(localised), required: () => lines },
    };
  },
  signature: ({ provenance }) => htmlMetadata(provenance).map(([name, content]) => `${name}: ${content}`),
  write: writeHtml,
};
