import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { PROVENANCE_NAMESPACE } from '../model/index.ts';
import type { PageFile } from './impose-sheets.ts';
import type { Imposition } from './imposition.ts';

const FLIPS = {
  'short-edge': 'DuplexFlipShortEdge',
  'long-edge': 'DuplexFlipLongEdge',
} as const satisfies Record<NonNullable<Imposition['flip']>, string>;

const ORDERS = {
  'short-edge': 'Print on both sides, flipped on the short edge, at 100 %.',
  'long-edge': 'Print on both sides, flipped on the long edge, at 100 %.',
} as const satisfies Record<NonNullable<Imposition['flip']>, string>;

interface Described extends PageFile {
  readonly plan: Imposition;
}

/**
 * Says what the file is: title, source and how to print it, for people in the document's properties and for printer
 * dialogs as viewer preferences (ISO 32000-1, 12.2). It claims no standard.
 */
export async function describeSheets(document: PDFDocument, described: Described): Promise<void> {
  const { PDFHexString, PDFName } = await import('@cantoo/pdf-lib');
  const { reading, plan, bytes } = described;
  const { claims } = reading;
  const created = new Date(/<xmp:CreateDate>([^<]+)</.exec(claims.xmp)?.[1] ?? 0);
  const about = plan.flip ? ORDERS[plan.flip] : 'Print at 100 %.';
  const title = `${claims.title ?? ''} (sheets to print)`.trim();
  document.setTitle(title);
  document.setSubject(about);
  document.setCreator('Plainleaf');
  document.setProducer('Plainleaf');
  document.setCreationDate(created);
  document.setModificationDate(created);
  if (claims.lang) document.setLanguage(claims.lang);
  const { context, catalog } = document;
  const preferences = context.obj({ PrintScaling: 'None', PickTrayByPDFSize: true });
  if (plan.flip) preferences.set(PDFName.of('Duplex'), PDFName.of(FLIPS[plan.flip]));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const xmp = packet({ title, about, created, described });
  const stream = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
  const digest = createHash('sha256').update(bytes).update(JSON.stringify(plan)).digest('hex').slice(0, 32);
  const id = PDFHexString.of(digest);
  context.trailerInfo.ID = context.obj([id, id]);
}

function packet({
  title,
  about,
  created,
  described: { reading },
}: {
  readonly title: string;
  readonly about: string;
  readonly created: Date;
  readonly described: Described;
}): string {
  const { provenance } = reading.claims;
  const day = `${created.toISOString().slice(0, 19)}Z`;
  const ours = Object.entries(provenance ?? {}).map(([name, value]) => element(`plainleaf:${name}`, value));
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(about)}</rdf:li></rdf:Alt></dc:description>`,
    element('xmp:CreateDate', day),
    element('xmp:ModifyDate', day),
    element('xmp:CreatorTool', 'Plainleaf'),
    element('pdf:Producer', 'Plainleaf'),
    '</rdf:Description>',
    ...(provenance
      ? [
          `<rdf:Description rdf:about="" xmlns:plainleaf="${PROVENANCE_NAMESPACE}">`,
          ...ours,
          '</rdf:Description>',
        ]
      : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const element = (name: string, value: string): string => `<${name}>${escapeXml(value)}</${name}>`;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
