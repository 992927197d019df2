import type {
  Furniture,
  Localised,
  Paper,
  PaperName,
  PreparedImage,
  Prose,
  Provenance,
  Tokens,
} from '../model/index.ts';
import type { Template } from '../pdf/index.ts';

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

/** One form of a handout, drawn on pages. */
export interface PagedEdition {
  readonly template: Template;
  /** The reader's page in each family of paper. */
  readonly pages: Readonly<Record<PaperName, Paper>>;
  /** Name of the file in `out/SLUG/LANG/`. */
  fileName(paper: PaperName): string;
  readonly leastSizes: LeastSizes;
  text(localised: Localised): EditionText;
  /** The theme's tokens in the sizes of this edition. */
  tokens(tokens: Tokens): Tokens;
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
  text(localised: Localised): EditionText;
  /** What the file must say of its making. */
  signature(request: WriteRequest): readonly string[];
  /** The whole file. */
  write(request: WriteRequest): string;
}

/** One form of a handout; one without `pages` has no template either. */
export type Edition = PagedEdition | PagelessEdition;
