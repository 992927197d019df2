import { ShapedCluster } from './cluster.ts';
import { prepareText, type TextTreeNode } from './prepare-text.ts';

const TEXT = 'Try follow-up: 5 mg';
/** Every break that may be taken, none that may not, and no hyphen of textkit's own. */
const LINES = ['Try ', 'follow-', 'up: ', '5 mg'];

/**
 * Lays a few words out in a column too narrow for any of them, through react-pdf's real layout, and looks at what
 * came of it: that words reach the shaper, breaks are taken where they were marked, and nothing was added. Throws when
 * react-pdf, textkit or fontkit no longer work the way this room relies on. Takes a loaded family that has the letters.
 */
export async function checkTextLayout(fontFamily: string): Promise<void> {
  const [{ default: layoutDocument }, { Font }] = await Promise.all([
    import('@react-pdf/layout'),
    import('@react-pdf/renderer'),
  ]);
  const words: TextTreeNode = { type: 'TEXT_INSTANCE', value: TEXT };
  const text = createNode('TEXT', { fontFamily, fontSize: 12, width: 1 }, [words]);
  const document = createNode('DOCUMENT', {}, [createNode('PAGE', {}, [text])]);
  prepareText(document);
  const layout = layoutDocument as unknown as (root: TextTreeNode, fonts: typeof Font) => Promise<LaidOut>;
  const laidOut = await layout(document, Font);

  const lines = laidOut.children?.[0]?.children?.[0]?.lines ?? [];
  const shaped = lines.map(({ runs }) =>
    runs
      .flatMap(({ glyphs }) => glyphs.map((glyph) => (glyph instanceof ShapedCluster ? glyph.text : '?')))
      .join(''),
  );
  if (JSON.stringify(shaped) !== JSON.stringify(LINES)) {
    throw new Error(
      `react-pdf internals changed: “${TEXT}” was set as ${JSON.stringify(shaped)}. Install the exact versions that the program names.`,
    );
  }
}

interface LaidOut {
  readonly children?: readonly LaidOut[];
  readonly lines?: readonly { readonly runs: readonly { readonly glyphs: readonly unknown[] }[] }[];
}

function createNode(type: string, style: object, children: TextTreeNode[]): TextTreeNode {
  return { type, props: {}, style, box: {}, children };
}
