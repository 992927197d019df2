/** More letters than this do not fit the page that their box starts on, so the box may go on overleaf. */
const MOST_LETTERS = 1600;

/** Whether a box with so much text is kept on one page. */
export function staysWhole(letters: number): boolean {
  return letters <= MOST_LETTERS;
}
