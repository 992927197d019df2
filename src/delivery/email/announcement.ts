/** What a server says of itself in its answer to EHLO. */
export interface Announcement {
  /** Bytes of the largest message that it takes (RFC 1870); null where it names none. */
  readonly largest: number | null;
  /** Whether names of mailboxes may have letters beyond ASCII (RFC 6531). */
  readonly takesUtf8: boolean;
}

/** @param answer all lines of it, `250-SIZE 10240000` and the like. */
export function readAnnouncement(answer: string): Announcement {
  // the first line is a greeting: a server may be called “size”
  const words = answer
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.slice(4).trim().toUpperCase().split(/\s+/));
  const size = words.find(([keyword]) => keyword === 'SIZE')?.[1] ?? '';
  return {
    // 0 means: no fixed limit
    largest: /^\d{1,15}$/.test(size) && Number(size) > 0 ? Number(size) : null,
    takesUtf8: words.some(([keyword]) => keyword === 'SMTPUTF8'),
  };
}
