import { MachineFailure } from '../files/index.ts';

/** A fault of Plainleaf itself, in words for whoever meets it. The error travels along as its cause. */
export function unexpectedFailure(error: unknown): MachineFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const failure = new MachineFailure(
    `Plainleaf failed, and it is not your mistake: ${reason}`,
    'Please report it with the handout that did it. Set PLAINLEAF_DEBUG=1 to see where it happened.',
  );
  failure.cause = error;
  return failure;
}
