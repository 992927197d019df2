/** Among the flags of a batch: it went into a queue, and is worked on by other machines. */
export const IN_QUEUE = 'queue';
