import type { RichText } from './inline.ts';
import type { OnLeaflet } from './leaflet.ts';
import type { DailyValueGroup } from './nutrition.ts';
import type { Place } from './place.ts';

interface BlockBase {
  readonly place: Place;
  /** Target of cross-references, unique in the handout. */
  readonly id?: string;
  /** Left out where it stands on a leaflet as it is. */
  readonly leaflet?: OnLeaflet;
}

export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  readonly text: RichText;
}
/** A heading inside a section. The section's own heading is level 2. */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly level: 3 | 4;
  readonly text: RichText;
}
export interface ListBlock extends BlockBase {
  readonly type: 'list';
  readonly items: readonly RichText[];
}
/** Things to do, in order; numbered from 1. */
export interface StepsBlock extends BlockBase {
  readonly type: 'steps';
  readonly items: readonly RichText[];
}
/** Things to tick off on paper. */
export interface ChecklistBlock extends BlockBase {
  readonly type: 'checklist';
  readonly items: readonly RichText[];
}
/** A table whose first column names each row. Every row has as many cells as there are columns. */
export interface ComparisonBlock extends BlockBase {
  readonly type: 'comparison';
  readonly caption: RichText;
  readonly columns: readonly RichText[];
  readonly rows: readonly (readonly RichText[])[];
}
export interface MealFood {
  /** Id of a food in content/nutrition/foods. */
  readonly food: string;
  readonly servings: number;
  /** What is printed, such as “Baked salmon”. */
  readonly name: RichText;
  /** What it is eaten for, such as “vitamin D, omega-3s”. */
  readonly gives?: RichText;
  /** How the page says that it is made, where the figures are of the food made in another way. */
  readonly shownAs?: string;
  readonly place: Place;
}
export interface MealBlock extends BlockBase {
  readonly type: 'meal';
  readonly name: RichText;
  readonly text?: RichText;
  readonly foods: readonly MealFood[];
  /** Whose Daily Values the meal is compared with. */
  readonly dailyValues: DailyValueGroup;
  readonly picture?: MealPicture;
}
export interface MealPicture {
  /** Path relative to the project's root, with forward slashes. */
  readonly image: string;
  readonly alt: string;
  readonly place: Place;
}
export type CalloutKind = 'note' | 'caution' | 'emergency';
export interface CalloutBlock extends BlockBase {
  readonly type: 'callout';
  readonly kind: CalloutKind;
  /** Name of the safety fact that the box prints or words. */
  readonly fact?: string;
  /** Printed instead of the locale's word for the kind. */
  readonly title?: RichText;
  readonly text: readonly RichText[];
}
export interface FigureBlock extends BlockBase {
  readonly type: 'figure';
  /** Path relative to the project's root, with forward slashes. */
  readonly image: string;
  /** What a blind reader is told; null when the figure only decorates. */
  readonly alt: string | null;
  readonly caption?: RichText;
}
export interface Question {
  readonly ask: RichText;
  readonly answer: readonly RichText[];
  /** `editor` when the question was written to fit an answer that came without one. */
  readonly askedBy: 'author' | 'editor';
  readonly place: Place;
}
export interface QuestionsBlock extends BlockBase {
  readonly type: 'questions';
  readonly items: readonly Question[];
}
/** How sure one can be of a claim. */
export const STRENGTHS = ['established', 'mixed', 'weak', 'none'] as const;
export type Strength = (typeof STRENGTHS)[number];
export interface Claim {
  readonly claim: RichText;
  readonly strength: Strength;
  readonly place: Place;
}
/** What is said of a subject, each with how sure one can be of it. */
export interface ClaimsBlock extends BlockBase {
  readonly type: 'claims';
  readonly items: readonly Claim[];
}
/** The clinic's name, telephone, address and hours, filled in from the clinic's file. */
export interface ContactBlock extends BlockBase {
  readonly type: 'contact';
}

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | StepsBlock
  | ChecklistBlock
  | ComparisonBlock
  | MealBlock
  | CalloutBlock
  | FigureBlock
  | QuestionsBlock
  | ClaimsBlock
  | ContactBlock;

export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { readonly type: T }>;
