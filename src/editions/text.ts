import { handoutProse, labelOf } from '../content/index.ts';
import type { Localised, Prose } from '../model/index.ts';
import { forText, textFurniture, textSignature, writeText } from '../text/index.ts';
import type { PagelessEdition } from './edition.ts';
import { proseOfBlockInText } from './text-prose.ts';

/** Plain text: for e-mail, for small screens, and for ears. */
export const text: PagelessEdition = {
  pages: null,
  fileName: 'handout.txt',
  text: (whole) => {
    const localised = forText(whole);
    const { clinicLine, footer } = localised;
    const lines = [...(clinicLine ? [clinicLine] : []), footer];
    return {
      localised,
      prose: proseInText(localised),
      furniture: { allowed: [...textFurniture(localised), ...lines], required: () => lines },
    };
  },
  signature: ({ localised, provenance }) => textSignature(localised, provenance),
  write: ({ localised, provenance }) => writeText(localised, provenance),
};

/** First what is attached, in a mail. What has no words of its own is not described: boxes to tick are drawn, and the code would open the address above it. */
function proseInText(localised: Localised): readonly Prose[] {
  const { checklist_box: box, learn_more_qr: code } = localised.locale.strings;
  const { handout, mailNotice } = localised;
  const said = handoutProse(localised, proseOfBlockInText).filter(
    ({ role, text: words }) => role !== 'alt' || (words !== box && words !== code),
  );
  return mailNotice === undefined ? said : [labelOf(mailNotice, handout.place), ...said];
}
