import type { PaperName } from '../src/model/index.ts';

/** One document to make. */
export interface Job {
  /** A Plainleaf project that holds nothing else: `content/handouts/handout/en.yaml`. */
  readonly project: string;
  /** The same content as Plainleaf's templates are given it, as JSON (see template-input.ts). */
  readonly templateInput: string;
  /** The same text as headings, paragraphs, lists and tables, as JSON (see outline.ts). */
  readonly outline: string;
  readonly paper: PaperName;
}

/** One way to make a PDF. Its file loads what it needs when it is first asked: that is part of a cold run. */
export interface Contender {
  readonly id: string;
  /** What it does, for the report. */
  readonly does: string;
  /** The file has a structure tree that a screen reader can follow. */
  readonly tagged: boolean;
  /** The finished file is read back and compared with the source. */
  readonly checked: boolean;
  /** Its version, or null where it is not installed. */
  available(): Promise<string | null>;
  /** The finished file. */
  render(job: Job): Promise<Uint8Array>;
  /** Ends what the first `render` may have started and kept. */
  close?(): Promise<void>;
}
