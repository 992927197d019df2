/** A language tag and those that it may stand in for, narrowest first (BCP 47 lookup): `en-simple`, then `en`. */
export function broaderTags(tag: string): readonly string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
