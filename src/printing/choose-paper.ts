import type { Abilities } from './abilities.ts';
import { isSameSize, type MediaSize } from './media.ts';

/**
 * Which of several papers a printer prints on: what it takes when nobody says, else the first that is loaded, else the
 * first that it knows. Of papers that it does not know the first: the plan says so then.
 */
export function choosePaper<P>(
  papers: readonly [P, ...P[]],
  sizeOf: (paper: P) => MediaSize,
  { usual, ready, supported }: Pick<Abilities, 'usual' | 'ready' | 'supported'>,
): P {
  const loaded = ready ?? supported;
  const isIn = (media: typeof supported, paper: P): boolean =>
    media.some(({ size }) => isSameSize(size, sizeOf(paper)));
  const inTray = papers.filter((paper) => isIn(loaded, paper));
  return (
    inTray.find((paper) => usual && isIn([usual], paper)) ??
    inTray[0] ??
    papers.find((paper) => isIn(supported, paper)) ??
    papers[0]
  );
}
