import type {
  Clinic,
  EditionName,
  Handout,
  Localised,
  PaperName,
  Problem,
  SignOffState,
  Theme,
  Tokens,
} from '../model/index.ts';
import type { PdfReading } from '../verify/index.ts';

/** A finished PDF and what was read back from its bytes. */
export interface RenderedEdition {
  readonly edition: EditionName;
  readonly paper: PaperName;
  readonly reading: PdfReading;
}

/** What a rule may look at. The clock is handed in. */
export interface CheckInput {
  readonly localised: Localised;
  /** The handout that this one translates; left out or null for an original. */
  readonly original?: Handout | null;
  /** What its sign-off is worth; left out, nobody signed. */
  readonly signOff?: SignOffState;
  readonly theme: Theme;
  readonly clinic: Clinic | null;
  /** The theme's tokens with the clinic's colours over them. */
  readonly tokens: Tokens;
  /** ISO 8601 day. */
  readonly today: string;
  readonly rendered: readonly RenderedEdition[];
}

export type Finding = Omit<Problem, 'code'>;

/** One thing that `check` looks for. */
export interface Rule {
  readonly id: string;
  /** Why it matters and who says so. */
  readonly source: string;
  /** `layout` rules see finished PDFs; the others run without rendering. */
  readonly needs: 'content' | 'theme' | 'layout';
  /** `build`: an error of this rule stops a build; `strict`: only under --strict. */
  readonly stops: 'build' | 'strict';
  run(input: CheckInput): readonly Finding[];
}
