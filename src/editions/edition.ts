import type {
  Furniture,
  Handout,
  Localised,
  Outcome,
  Paper,
  PaperName,
  PreparedImage,
  PrintSettings,
  Prose,
  Provenance,
  Tokens,
} from '../model/index.ts';
import type { Template } from '../pdf/index.ts';
import type { Imposition, Size } from '../print/index.ts';
import type { Fit } from './fit.ts';

/** The least rendered type sizes, points. */
export interface LeastSizes {
  readonly body: number;
  readonly table: number;
  /** Footers, references and labels. */
  readonly small: number;
}

/** What an edition shows of a handout. */
export interface EditionText {
  /** The handout without what this edition leaves out, and with what it says in fewer words. */
  readonly localised: Localised;
  /** Everything that it prints, in its own order: the finished file is compared with it. */
  readonly prose: readonly Prose[];
  readonly furniture: Furniture;
}

/** What paper, printer and script ask of sheets. */
export interface SheetSettings extends PrintSettings {
  readonly direction: 'ltr' | 'rtl';
}

/** How an edition that is folded, stitched or cut is put on sheets. */
export interface EditionSheets {
  /** Name of the file in `out/SLUG/LANG/`, beside that of the pages. */
  fileName(paper: PaperName): string;
  /** Pages that one sheet takes: a page beyond leaves the rest of a sheet blank. Absent where their number is fixed. */
  readonly signature?: number;
  /** Where the finished pages go; problems where they are too many or too few. */
  impose(pages: readonly Size[], paper: PaperName, settings: SheetSettings): Outcome<Imposition>;
}

/** One form of a handout, drawn on pages. */
export interface PagedEdition {
  readonly template: Template;
  /** The reader's page in each family of paper. */
  readonly pages: Readonly<Record<PaperName, Paper>>;
  /** Name of the file in `out/SLUG/LANG/`. */
  fileName(paper: PaperName): string;
  readonly leastSizes: LeastSizes;
  /** True for one that must stand on a single page. Its type grows as far as that page allows. */
  readonly onePage?: boolean;
  text(localised: Localised): EditionText;
  /** The theme's tokens in the sizes of this edition. */
  tokens(tokens: Tokens): Tokens;
  /** For a fixed number of panels. Without it, there are as many pages as the text needs. */
  readonly fit?: Fit;
  /** Why a handout does not come in this edition, and what to do about it; null where it does. Without it, all do. */
  whyNot?(handout: Handout): { readonly message: string; readonly hint: string } | null;
  /**
   * Whether the handout itself says that it comes in this edition. Where it does not, a text that there is no room for is
   * no problem when all editions are built: the handout then does not come in this one. Without it, none says so.
   */
  isAskedFor?(handout: Handout): boolean;
  /** Absent for an edition whose pages are printed as they are. */
  readonly sheets?: EditionSheets;
  /** More pages than these are a fault: there is no paper for them. */
  readonly mostPages?: number;
}

/** What a file without pages is written from. */
export interface WriteRequest {
  /** What the edition shows. */
  readonly localised: Localised;
  /** The theme's tokens with the clinic's colours over them. */
  readonly tokens: Tokens;
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly provenance: Provenance;
}

/** One form of a handout without pages: it flows as wide as the screen, and is one file for all papers. */
export interface PagelessEdition {
  readonly pages: null;
  /** Name of the file in `out/SLUG/LANG/`. */
  readonly fileName: string;
  /** Of a longer one programs show the beginning only. */
  readonly mostBytes?: number;
  text(localised: Localised): EditionText;
  /** What the file must say of its making. */
  signature(request: WriteRequest): readonly string[];
  /** The whole file. */
  write(request: WriteRequest): string;
}

/** One form of a handout; one without `pages` has no template either. */
export type Edition = PagedEdition | PagelessEdition;
