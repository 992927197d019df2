import { type PdfReference, pdfString } from './pdfkit-internals.ts';
import type { Jump, Place } from './place.ts';

export interface OutlineItem {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly place: Place;
}

interface Branch {
  readonly item: OutlineItem | null;
  readonly children: Branch[];
}

/** Writes the bookmarks, all open; returns the outline's root, or null when there are none. */
export function writeOutline(
  items: readonly OutlineItem[],
  jumpTo: (place: Place) => Jump,
  makeRef: (data: Record<string, unknown>) => PdfReference,
): PdfReference | null {
  if (items.length === 0) return null;
  return write(nest(items), jumpTo, makeRef).ref;
}

/** An item belongs to the nearest one before it with a lower level. */
function nest(items: readonly OutlineItem[]): Branch {
  const root: Branch = { item: null, children: [] };
  const path: Branch[] = [root];
  for (const item of items) {
    while (path.length > 1 && (path.at(-1)?.item?.level ?? 0) >= item.level) path.pop();
    const branch: Branch = { item, children: [] };
    path.at(-1)?.children.push(branch);
    path.push(branch);
  }
  return root;
}

function write(
  branch: Branch,
  jumpTo: (place: Place) => Jump,
  makeRef: (data: Record<string, unknown>) => PdfReference,
): { readonly ref: PdfReference; readonly count: number } {
  const { item } = branch;
  const ref = makeRef(
    item ? { Title: pdfString(item.title), ...target(jumpTo(item.place)) } : { Type: 'Outlines' },
  );
  const written = branch.children.map((child) => write(child, jumpTo, makeRef));
  const refs = written.map((child) => child.ref);
  refs.forEach((child, index) => {
    child.data.Parent = ref;
    const previous = refs[index - 1];
    const next = refs[index + 1];
    if (previous) child.data.Prev = previous;
    if (next) child.data.Next = next;
    child.end();
  });
  // the count of an open item takes in all that shows below it
  const count = written.reduce((sum, child) => sum + 1 + child.count, 0);
  if (count > 0) Object.assign(ref.data, { First: refs[0], Last: refs.at(-1), Count: count });
  if (!item) ref.end();
  return { ref, count };
}

/** An item's own destination is one on a page: to lead to an element it takes an action. */
function target(jump: Jump): Record<string, unknown> {
  return jump.SD ? { A: { S: 'GoTo', ...jump } } : { Dest: jump.D };
}
