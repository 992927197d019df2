/** A tag that may stand in a text. */
export type HtmlTag =
  | { readonly kind: 'open'; readonly name: 'sub' | 'sup' }
  | { readonly kind: 'open'; readonly name: 'span'; readonly lang: string }
  | { readonly kind: 'close'; readonly name: 'sub' | 'sup' | 'span' };

/** Reads `<sub>`, `<sup>`, `<span lang="…">` and their ends; null for all other HTML. */
export function readHtmlTag(html: string): HtmlTag | null {
  const simple = /^<(\/?)(sub|sup)>$/.exec(html);
  if (simple) return { kind: simple[1] ? 'close' : 'open', name: simple[2] === 'sub' ? 'sub' : 'sup' };
  if (html === '</span>') return { kind: 'close', name: 'span' };
  const lang = /^<span\s+lang\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>$/.exec(html);
  return lang ? { kind: 'open', name: 'span', lang: lang[1] ?? lang[2] ?? '' } : null;
}
