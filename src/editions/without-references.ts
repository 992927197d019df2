import type { Inline } from '../model/index.ts';

/**
 * A running text without what leads elsewhere in the handout: an edition that prints no sources has no [1], and the
 * words of a cross-reference stand without their link.
 */
export function withoutReferences(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, index): readonly Inline[] => {
    switch (inline.type) {
      case 'citation':
        return [];
      case 'cross-reference':
        return withoutReferences(inline.children);
      case 'text': {
        const next = inlines[index + 1];
        return [next?.type === 'citation' ? { ...inline, value: inline.value.trimEnd() } : inline];
      }
      default:
        return ['children' in inline ? { ...inline, children: withoutReferences(inline.children) } : inline];
    }
  });
}
