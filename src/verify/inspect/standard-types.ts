/** Structure types of PDF 1.7 and PDF 2.0 (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4), and MathML's root. */
const STANDARD = new Set(
  (
    'Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index NonStruct Private P H Title ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note FENote Reference BibEntry Code Link Annot Sub Em ' +
    'Strong Ruby RB RT RP Warichu WT WP Figure Formula Form Artifact math'
  ).split(' '),
);

export function isStandardType(type: string): boolean {
  return STANDARD.has(type) || /^H[1-9]\d*$/.test(type);
}

/** Types that mean something only inside certain others. */
export const MAY_STAND_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};
