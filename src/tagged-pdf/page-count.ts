import type { PdfNode } from './node.ts';

type Layout = (page: PageProps, content: readonly PdfNode[]) => unknown;

/** What react-pdf tells a page's `layout`; `totalPages` is there and undefined while the pages are counted. */
interface PageProps {
  readonly totalPages?: number | undefined;
}

/** react-pdf's stand-in for a page's content, by which it learns what room the `layout` leaves. */
const PROBE = '__probe';

/**
 * Spares react-pdf half of its work on pages with a `layout`. It makes all of them twice, the first time only to
 * count them. The room on each page and what fits into it are all that counts: the pages that are thrown away stay
 * empty, and nothing is laid out on them. Mutates the props of the pages; to be called after everything else that
 * looks at what their `layout` returns.
 */
export function sparePageCount(document: PdfNode): void {
  for (const { props } of document.children ?? []) {
    const layout = props?.layout;
    if (typeof layout !== 'function') continue;
    props.layout = (page: PageProps, content: readonly PdfNode[]): unknown =>
      isCounting(page) && !content.some(isProbe) ? [] : (layout as Layout)(page, content);
  }
}

function isCounting(page: PageProps): boolean {
  return 'totalPages' in page && page.totalPages === undefined;
}

function isProbe({ props }: PdfNode): boolean {
  return props !== undefined && PROBE in props;
}
