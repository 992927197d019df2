/** Everything that keeps a document from being what it would claim to be. */
export const VIOLATIONS = {
  'title-missing': 'The document has no title.',
  'language-missing': 'The document has no language, or one that is not a BCP 47 tag.',
  'structure-unknown': 'A node names a structure type that PDF does not have.',
  'structure-nesting': 'An element stands where its type may not stand.',
  'heading-level': 'A heading skips a level.',
  'text-in-grouping': 'Text stands directly in a list or table, outside its items or cells.',
  'table-irregular': 'The rows of a table do not have the same number of cells.',
  'figure-without-alt': 'A figure does not say what it shows.',
  'image-in-text': 'An image inside a paragraph cannot be tagged.',
  'text-on-canvas': 'Text was painted on a canvas, where it cannot be tagged.',
  'element-unsupported': 'Form fields and notes cannot be tagged.',
  'annotation-in-artifact': 'A link stands in decoration, where nobody can reach it.',
  'link-empty': 'A link has no text and no description.',
  'link-target-missing': 'A link leads to an id that no node has.',
  'id-repeated': 'Two nodes have the same id.',
  'font-not-embedded': 'Text falls back to a font that is not embedded.',
  'font-unsupported': 'A font that is not TrueType.',
  'glyph-missing': 'The font has no glyph for a character.',
  'glyph-foreign': 'A glyph did not come from the glyph source.',
  'text-not-drawn': 'Drawing a run of text failed.',
  'text-lost': 'Text did not come through layout whole.',
  'image-missing': 'A picture could not be read.',
  'image-collapsed': 'A picture has no width or height.',
  'text-overflow': 'A line is wider or a text taller than its box.',
  'node-overflow': 'Content reaches beyond the page or beyond what clips it.',
  'block-too-tall': 'A block that must not be split is taller than the page.',
  'renderer-message': 'react-pdf printed a message.',
} as const satisfies Record<string, string>;

export type ViolationCode = keyof typeof VIOLATIONS;

export interface Violation {
  readonly code: ViolationCode;
  readonly message: string;
  /** The `origin` prop nearest to the node that is to blame. */
  readonly origin?: unknown;
}

/** Collects violations: one of a kind for each origin, as a paragraph that is too wide is so on every line. */
export class Violations {
  readonly list: Violation[] = [];

  add(code: ViolationCode, message: string, origin?: unknown): void {
    const known = this.list.some(
      (v) => v.code === code && v.origin === origin && (origin !== undefined || v.message === message),
    );
    if (!known) this.list.push(origin === undefined ? { code, message } : { code, message, origin });
  }
}
