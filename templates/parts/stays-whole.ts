import { useTemplate } from 'plainleaf/pdf';

/** A box that takes more of its page than this does not fit where it starts, so it may go on overleaf. */
const MOST_OF_PAGE = 0.32;
/** Mean width of a letter and height of a line, type sizes. */
const LETTER = 0.5;
const LINE = 1.35;

/** Tells whether a box with so many letters of running text is kept on one page. */
export function useStaysWhole(): (letters: number) => boolean {
  const { paper, tokens } = useTemplate();
  const letter = LETTER * LINE * tokens.type.body ** 2;
  const most = (MOST_OF_PAGE * paper.width * paper.height) / letter;
  return (letters) => letters <= most;
}
