import { renderToStaticMarkup } from 'react-dom/server';
import {
  type Localised,
  PERSONAL_COPY,
  type PreparedImage,
  type Provenance,
  type Tokens,
} from '../model/index.ts';
import { findCitations } from './citations.ts';
import { Page } from './page.tsx';
import { PageContext } from './page-context.ts';
import { styleSheet } from './style/style-sheet.ts';

export interface HtmlRequest {
  readonly localised: Localised;
  readonly tokens: Tokens;
  /** By their paths. */
  readonly images: ReadonlyMap<string, PreparedImage>;
  readonly provenance: Provenance;
}

/** A handout as one web page that stands alone: pictures and styles are in it, and it asks for nothing. */
export function writeHtml({ localised, tokens, images, provenance }: HtmlRequest): string {
  const content = { localised, images, citations: findCitations(localised.handout) };
  const page = (
    <PageContext value={content}>
      <Page styles={styleSheet(tokens, localised.locale.leading)} metadata={htmlMetadata(provenance)} />
    </PageContext>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** What the file says of its making, in its head. */
export function htmlMetadata(provenance: Provenance): readonly (readonly [string, string])[] {
  const { slug, language, edition, version, contentHash, personal } = provenance;
  return [
    ['plainleaf:slug', slug],
    ['plainleaf:language', language],
    ['plainleaf:edition', edition],
    ['plainleaf:version', version],
    ['plainleaf:content-sha256', contentHash],
    ...(personal ? [['plainleaf:copy', PERSONAL_COPY] as const] : []),
  ];
}
