export type { Conformance } from './conformance.ts';
export {
  type FontCodes,
  fixedCodes,
  type KnownCodes,
  type KnownLetter,
  LetterUnknown,
} from './font-codes.ts';
export type { ClusterPart, FontObject, GlyphCluster, GlyphSource, PlacedGlyph } from './glyph-source.ts';
export { type PlacedCluster, writeRun } from './glyph-writer.ts';
export type { LaidOutBox, LaidOutPage } from './layout-report.ts';
export type { ListNumbering, OutlineEntry, SemanticProps } from './node.ts';
export { PageFull } from './page-full.ts';
export type { LaidOut, RenderOptions, TaggedPdf } from './render-tagged.ts';
export { layOutTagged, renderTagged } from './render-when-needed.ts';
export type { DrawnSlot, SlotLetters } from './slots.ts';
export type { StructureType } from './structure-types.ts';
export { VIOLATIONS, type Violation, type ViolationCode } from './violations.ts';
export type { CustomMetadata, CustomProperty } from './xmp.ts';
