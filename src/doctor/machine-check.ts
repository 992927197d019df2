import type { FontFamily } from '../shaping/index.ts';

/** What a command answered; null where the machine has no such command or it failed. */
export type RunCommand = (command: string, args: readonly string[]) => Promise<string | null>;

/** All that checks know of the machine; handed in, so that tests can play another one. */
export interface Surroundings {
  /** Such as `20.19.0`. */
  readonly nodeVersion: string;
  /** The least version of Node.js that will do, of the same form. */
  readonly neededNode: string;
  /** Absolute path of the folder for the results. */
  readonly out: string;
  /** The project's own fonts. */
  readonly families: readonly FontFamily[];
  readonly run: RunCommand;
}

/** What was found, and how to mend it. */
export type Finding =
  | { readonly ok: true; readonly says: string }
  | { readonly ok: false; readonly says: string; readonly hint: string };

/** One thing that a job needs of the machine. */
export interface MachineCheck {
  readonly title: string;
  /** What cannot be done without it. */
  readonly job: string;
  /** True when no handout can be built without it. */
  readonly needed: boolean;
  look(surroundings: Surroundings): Promise<Finding>;
}
