import type { Place } from './place.ts';

/** What a handout may say to one person, in the order in which it is printed. */
export const SLOT_NAMES = ['name', 'date', 'clinician', 'next_appointment', 'note', 'checklist'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];
/** Slots that hold one text; the check list holds several. */
export type TextSlot = Exclude<SlotName, 'checklist'>;
export const TEXT_SLOTS: readonly TextSlot[] = SLOT_NAMES.filter((name) => name !== 'checklist');

/** Name of the slot of one item of the check list; from 0. */
export const itemSlot = (index: number): string => `checklist ${index + 1}`;

/** A text about one person. None of it may reach a log, a file's name or an error message. */
export interface PersonalText {
  readonly text: string;
  readonly place: Place;
}

/** The person whom a copy is for, and what it says to them. */
export interface Person {
  /** Names the file of the copy; says nothing about the person. */
  readonly id: string;
  readonly texts: Readonly<Partial<Record<TextSlot, PersonalText>>>;
  /** Things to do, each with a box to tick. */
  readonly checklist: readonly PersonalText[];
  readonly place: Place;
}

/** The id of a copy: it names files, and stands in journals and reports. */
export const PERSON_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** A place in a handout that each person's copy fills in. */
export interface Slot {
  readonly name: SlotName;
  readonly place: Place;
}
