import type { ClinicDetail } from './clinic.ts';
import type { Place } from './place.ts';

/** A piece of running text. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'subscript'; readonly children: readonly Inline[] }
  | { readonly type: 'superscript'; readonly children: readonly Inline[] }
  /** A stretch in another language; `lang` is BCP 47. */
  | { readonly type: 'span'; readonly lang: string; readonly children: readonly Inline[] }
  /** A link to a web page, an e-mail address or a telephone number. */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A link to a block, section or figure of the same handout by its id. */
  | { readonly type: 'cross-reference'; readonly to: string; readonly children: readonly Inline[] }
  /** `[1]` or `[1, 3]`: numbers into the handout's references, from 1; `text` is what is printed. */
  | { readonly type: 'citation'; readonly numbers: readonly number[]; readonly text: string }
  /** `{name}`: a safety fact. `text` is what is printed; before the facts are filled in, the braces and the name. */
  | { readonly type: 'fact'; readonly name: string; readonly text: string; readonly place: Place }
  /** `{clinic.phone}`, or `{clinic.phone|words}` with words `instead` where no clinic has it. `text` as with a fact. */
  | {
      readonly type: 'clinic-detail';
      readonly detail: ClinicDetail;
      readonly instead?: string;
      readonly text: string;
      readonly place: Place;
    };

/** One paragraph's worth of running text and where it was written. */
export interface RichText {
  readonly inlines: readonly Inline[];
  readonly place: Place;
}

/** The letters of a text without its mark-up: what must be found on paper. */
export function plainText(text: RichText | readonly Inline[]): string {
  const inlines = 'inlines' in text ? text.inlines : text;
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'citation':
        case 'fact':
        case 'clinic-detail':
          return inline.text;
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}
