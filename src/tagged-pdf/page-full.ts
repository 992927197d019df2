/** Thrown when what repeats on every page leaves no room for anything else: nothing can be laid out then. */
export class PageFull extends Error {
  override readonly name = 'PageFull';

  /** @param page the first on which there is no room, from 1. */
  constructor(readonly page: number) {
    super(`Header and footer leave no room for content on page ${page}.`);
  }
}

const MESSAGE = /^\[layout\] The page layout leaves no room for content on page (\d+)/;

/** A failure of the page engine, under its own name where it is a full page. */
export function namedFailure(error: unknown): unknown {
  const page = error instanceof Error ? MESSAGE.exec(error.message)?.[1] : undefined;
  return page ? new PageFull(Number(page)) : error;
}
