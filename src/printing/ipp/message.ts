import type { GroupName, VALUE_TAGS } from './tags.ts';

export interface Range {
  readonly lower: number;
  readonly upper: number;
}
/** Dots an inch, or where `unit` is 4, a centimetre. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}
export type Collection = ReadonlyMap<string, readonly Value[]>;

/** A value as it was read; null stands for one that the printer does not know or have. */
export type Value = number | boolean | string | Range | Resolution | Collection | null;

/** By their names; an attribute may have several values. */
export type Attributes = ReadonlyMap<string, readonly Value[]>;

/** How a value is written that we send. */
export type WrittenTag = Extract<
  keyof typeof VALUE_TAGS,
  | 'integer'
  | 'boolean'
  | 'enum'
  | 'name'
  | 'keyword'
  | 'uri'
  | 'charset'
  | 'naturalLanguage'
  | 'mimeMediaType'
>;

/** An attribute as it is sent. */
export interface Written {
  readonly name: string;
  readonly tag: WrittenTag;
  readonly values: readonly (number | boolean | string)[];
}

export interface Request {
  readonly version: '1.1' | '2.0';
  /** Operation. */
  readonly code: number;
  readonly id: number;
  readonly groups: readonly { readonly group: GroupName; readonly attributes: readonly Written[] }[];
}

export interface Answer {
  /** Status. */
  readonly code: number;
  readonly id: number;
  readonly groups: readonly { readonly group: GroupName | 'other'; readonly attributes: Attributes }[];
}

/** The attributes of every group of a kind, in their order. */
export const groupsOf = (answer: Answer, group: GroupName): readonly Attributes[] =>
  answer.groups.filter((one) => one.group === group).map(({ attributes }) => attributes);

export const isRange = (value: Value): value is Range =>
  typeof value === 'object' && value !== null && 'lower' in value;
const isResolution = (value: Value): value is Resolution =>
  typeof value === 'object' && value !== null && 'unit' in value;
const isCollection = (value: Value): value is Collection => value instanceof Map;

/** The texts of an attribute: keywords, names, addresses. */
export const textsOf = (attributes: Attributes, name: string): readonly string[] =>
  (attributes.get(name) ?? []).filter((value) => typeof value === 'string');

export const numbersOf = (attributes: Attributes, name: string): readonly number[] =>
  (attributes.get(name) ?? []).filter((value) => typeof value === 'number');

/** Resolutions of an attribute that are the same both ways, in dots an inch. */
export const resolutionsOf = (attributes: Attributes, name: string): readonly number[] =>
  (attributes.get(name) ?? [])
    .filter(isResolution)
    .filter(({ x, y }) => x === y)
    .map(({ x, unit }) => (unit === PER_CENTIMETRE ? Math.round(x * 2.54) : x));

const PER_CENTIMETRE = 4;

export const collectionsOf = (attributes: Attributes, name: string): readonly Collection[] =>
  (attributes.get(name) ?? []).filter(isCollection);
