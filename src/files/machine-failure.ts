/** The machine would not: a folder that cannot be written, a full disk. Not the author's mistake. */
export class MachineFailure extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
