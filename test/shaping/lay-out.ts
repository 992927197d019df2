import layoutDocument from '@react-pdf/layout';
import { Document, Font, Page, pdf } from '@react-pdf/renderer';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { createShaping } from '../../src/shaping/index.ts';
import { ARABIC, CHINESE, LATIN } from './samples.ts';

export const shaping = createShaping({ families: [CHINESE] });
export const loadFonts = () => Promise.all([ARABIC, LATIN, CHINESE.name].map((name) => shaping.load([name])));

export interface LaidOutNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly style: Readonly<Record<string, unknown>>;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly children?: readonly LaidOutNode[];
  readonly lines?: readonly Line[];
}
interface Line {
  /** From its top to its baseline, points. */
  readonly ascent: number;
  readonly string: string;
  readonly xAdvance: number;
  readonly box: { readonly x: number; readonly width: number };
  readonly runs: readonly {
    readonly glyphs: readonly unknown[];
    readonly attributes: { readonly font: readonly object[] };
  }[];
}

type Props = Readonly<Record<string, unknown>>;

/** react-pdf's primitives take props that its own types do not know. */
export function element(type: string, props: Props = {}, ...children: ReactNode[]): ReactElement {
  return createElement(type, props, ...children);
}

/** Lays a document of one page description out the way the renderer does; returns its pages. */
export async function layOut(
  document: Props,
  page: Props,
  ...children: ReactNode[]
): Promise<readonly LaidOutNode[]> {
  const tree = createElement(Document, document as never, createElement(Page, page as never, ...children));
  const instance = pdf(tree as never) as unknown as {
    container: { document: never };
    updateContainer(nothing: null): void;
  };
  shaping.glyphs.prepareText(instance.container.document);
  const layout = layoutDocument as unknown as (root: never, fonts: typeof Font) => Promise<LaidOutNode>;
  const laidOut = await layout(instance.container.document, Font);
  instance.updateContainer(null);
  return laidOut.children ?? [];
}

export function findAll(nodes: readonly LaidOutNode[], type: string): LaidOutNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...findAll(node.children ?? [], type),
  ]);
}

/** Lines of a Text as its clusters have them. Throws when something in it did not come from the shaper. */
export function linesOf(text: LaidOutNode | undefined): string[] {
  return (text?.lines ?? []).map(({ runs }) =>
    runs
      .flatMap(({ glyphs }) => glyphs)
      .map((glyph) => {
        const cluster = shaping.glyphs.clusterOf(glyph);
        if (!cluster) throw new Error('a glyph that was not shaped');
        if (cluster.hyphen === 'inserted') return '⟨inserted hyphen⟩';
        return cluster.text;
      })
      .join(''),
  );
}

export interface Paragraph {
  readonly width: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly fontFamily?: string | readonly string[];
}

/** Sets one Text in a column of the given width and returns its lines. */
export async function setParagraph(content: ReactNode[], paragraph: Paragraph): Promise<string[]> {
  const { width, lang = 'en', dir = 'ltr', fontFamily = LATIN } = paragraph;
  const style = { fontFamily, fontSize: 12, width };
  const pages = await layOut(
    { language: lang, dir },
    { size: [400, 2000] },
    element('TEXT', { style }, ...content),
  );
  return findAll(pages, 'TEXT').flatMap(linesOf);
}
