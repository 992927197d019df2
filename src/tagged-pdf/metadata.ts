import type { PdfNode } from './node.ts';
import type { Violations } from './violations.ts';
import type { CustomMetadata, Metadata } from './xmp.ts';

/**
 * What the Document's props say of the file: `title`, `author` (one or a list), `subject`, `keywords`, `language`, `creator`,
 * `producer`, `creationDate`, `modificationDate`. Without a date the Unix epoch is written, not the clock's: the
 * same input gives the same bytes.
 */
export function metadataOf(
  document: PdfNode,
  custom: CustomMetadata | undefined,
  violations: Violations,
): Metadata {
  const { props } = document;
  const text = (name: string): string | undefined => {
    const value = props[name];
    return typeof value === 'string' && value.trim() ? value : undefined;
  };
  const date = (name: string): Date | undefined => (props[name] instanceof Date ? props[name] : undefined);
  const title = text('title');
  const language = text('language');
  if (!title) violations.add('title-missing', 'The document has no title.', props.origin);
  if (!language || !isWellFormed(language)) {
    violations.add('language-missing', `“${language ?? ''}” is not a language tag.`, props.origin);
  }
  return {
    title: title ?? '',
    authors: textsOf(props.author),
    subject: text('subject'),
    keywords: text('keywords'),
    language,
    creator: text('creator') ?? 'react-pdf',
    producer: text('producer') ?? 'react-pdf',
    created: date('creationDate') ?? new Date(0),
    modified: date('modificationDate'),
    custom,
  };
}

/** One text or several. */
function textsOf(value: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
