/** Why a drawing would not come out as it was drawn, and what to do. */
export interface SvgFault {
  readonly reason: string;
  readonly hint: string;
}

interface Rule extends SvgFault {
  /** Looked for in the text without its comments. */
  readonly pattern: RegExp;
}

const EMBED = 'Put everything it shows into the SVG itself, or export it as PNG.';

/**
 * What a drawing program writes and a printed page does not keep. Nothing of it is run or fetched; refusing says so
 * instead of leaving a gap in the picture.
 */
const RULES: readonly Rule[] = [
  {
    // Illustrator names its namespaces by such entities; one that is long, holds another or is a file is a trap
    pattern:
      /<!ENTITY\s+(?:%|[\w.:-]+\s+(?:SYSTEM|PUBLIC|"(?:[^"]*[&<%]|[^"]{500})|'(?:[^']*[&<%]|[^']{500})))/,
    reason: 'it holds XML entities that unfold into more or come from another file',
    hint: 'Save it again as plain SVG, or export it as PNG.',
  },
  {
    pattern: /<(?:[\w-]+:)?(?:text|tspan|textPath|flowRoot)[\s>/]/,
    reason: 'it holds text, which is drawn with whatever fonts a computer has',
    hint: 'Turn the text into paths in the drawing program (Inkscape: Path, Object to Path), or export it as PNG.',
  },
  {
    pattern: /<(?:[\w-]+:)?script[\s>/]|\son\w+\s*=\s*["']/i,
    reason: 'it holds a script, and paper runs none',
    hint: 'Save it again as plain SVG, or export it as PNG.',
  },
  {
    pattern: /<(?:[\w-]+:)?foreignObject[\s>/]/,
    reason: 'it holds a web page (foreignObject), which is not drawn',
    hint: 'Export it as PNG.',
  },
  {
    pattern: /<(?:[\w-]+:)?(?:animate\w*|set)[\s>/]/,
    reason: 'it moves, and paper does not',
    hint: 'Save one picture of it as PNG.',
  },
  {
    pattern: /@import|@font-face|<\?xml-stylesheet/,
    reason: 'it asks for a style sheet or font of another file',
    hint: EMBED,
  },
  {
    pattern:
      /<(?:[\w-]+:)?(?:image|use|feImage|pattern|linearGradient|radialGradient)\b[^>]*\s(?:xlink:)?href\s*=\s*["']\s*(?!#|data:)[^"']/,
    reason: 'it shows another file or address, which is not fetched',
    hint: EMBED,
  },
  {
    pattern: /url\(\s*["']?\s*(?!#|data:|["'])[^\s)]/,
    reason: 'it shows another file or address, which is not fetched',
    hint: EMBED,
  },
];

/** The first thing in an SVG that would be lost or could do harm; null for a drawing of shapes alone. */
export function svgFault(bytes: Uint8Array): SvgFault | null {
  const text = new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?-->/g, '');
  return RULES.find(({ pattern }) => pattern.test(text)) ?? null;
}
