/** Where a command is told whom a copy is for. Never the command line: `ps` and the shell's history keep that. */
export type PersonSource =
  /** A path, or `-` for standard input. */
  | { readonly type: 'file'; readonly path: string }
  /** Questions at the terminal. */
  | { readonly type: 'questions' };

interface PersonFlags {
  readonly forFile?: string;
  readonly forPerson?: boolean;
}

export function personSource({ forFile, forPerson }: PersonFlags): PersonSource | undefined {
  if (forFile !== undefined) return { type: 'file', path: forFile };
  return forPerson ? { type: 'questions' } : undefined;
}
