import type {
  Clinic,
  FontChoice,
  Handout,
  Locale,
  Localised,
  PagedEditionName,
  PagelessEditionName,
  PaperName,
  PreparedImage,
  Problem,
  Prose,
  SignOffState,
  Theme,
  Tokens,
  WordList,
} from '../model/index.ts';
import type { PdfReading } from '../verify/index.ts';

/** A finished PDF and what was read back from its bytes. */
export interface RenderedEdition {
  readonly edition: PagedEditionName;
  readonly paper: PaperName;
  readonly reading: PdfReading;
}

/** A finished file without pages. */
export interface WrittenEdition {
  readonly edition: PagelessEditionName;
  /** All that was read back from its bytes, in its order. */
  readonly text: string;
}

/** What a rule may look at. The clock is handed in. */
export interface CheckInput {
  readonly localised: Localised;
  /** Everything the page prints, in its order. */
  readonly prose: readonly Prose[];
  /** The handout that this one translates; left out or null for an original. */
  readonly original?: Handout | null;
  /** The language of that one, where it is known here. */
  readonly originalLocale?: Locale | null;
  /** What its sign-off is worth; left out, nobody signed. */
  readonly signOff?: SignOffState;
  readonly theme: Theme;
  readonly clinic: Clinic | null;
  /** The theme's tokens with the clinic's colours over them. */
  readonly tokens: Tokens;
  readonly fonts: FontChoice;
  /** Hard and known words of the handout’s language. */
  readonly words: WordList;
  /** By their paths, as they were prepared for the page. */
  readonly images: ReadonlyMap<string, PreparedImage>;
  /** ISO 8601 day. */
  readonly today: string;
  /** Empty where no pages were asked for. */
  readonly rendered: readonly RenderedEdition[];
  /** Left out, there is none. */
  readonly written?: readonly WrittenEdition[];
}

/** What a rule found. The rule's id and its reason are added by checkHandout. */
export type Finding = Omit<Problem, 'code' | 'why'>;

/** Numbers that a rule measures with, by name, such as `{ most: 5 }`. */
export type Limits = Readonly<Record<string, number>>;

/** One thing that `check` looks for. */
export interface Rule {
  readonly id: string;
  /** Why it matters and who says so. */
  readonly source: string;
  /** `layout` rules see finished PDFs; the others run without rendering. */
  readonly needs: 'content' | 'theme' | 'layout';
  /** True for a `layout` rule that can say a part of what it says without pages. */
  readonly partWithoutPages?: true;
  /** `build`: an error of this rule stops a build; `strict`: only under --strict. */
  readonly stops: 'build' | 'strict';
  /** Languages whose words it knows, such as `en`; all where it looks at no words. */
  readonly languages?: readonly string[];
  /** What it measures with where plainleaf.yaml says nothing else. */
  readonly limits?: Limits;
  /** True when no handout may silence it; so may none that stops a build. */
  readonly mustSpeak?: boolean;
  run(input: CheckInput, limits: Limits): readonly Finding[];
}

/** A rule that measures: `run` is handed its limits by their names, changed where plainleaf.yaml says so. */
export function measuring<L extends Limits>(
  rule: Omit<Rule, 'limits' | 'run'> & {
    readonly limits: L;
    run(input: CheckInput, limits: { readonly [K in keyof L]: number }): readonly Finding[];
  },
): Rule {
  const { limits, run, ...rest } = rule;
  return { ...rest, limits, run: (input, changed) => run(input, { ...limits, ...changed }) };
}
