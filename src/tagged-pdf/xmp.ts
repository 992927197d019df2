import type { Claim } from './conformance.ts';

/** A property of the caller's own, described as PDF/A wants it. Values are plain text. */
export interface CustomProperty {
  readonly value: string;
  readonly description: string;
}

export interface CustomMetadata {
  /** URI that ends in `/` or `#`. */
  readonly namespace: string;
  readonly prefix: string;
  readonly description: string;
  /** By XML name. */
  readonly properties: Readonly<Record<string, CustomProperty>>;
}

export interface Metadata {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string | undefined;
  readonly keywords?: string | undefined;
  readonly language?: string | undefined;
  readonly creator: string;
  readonly producer: string;
  readonly created: Date;
  readonly modified?: Date | undefined;
  readonly custom?: CustomMetadata | undefined;
}

interface PropertySchema {
  readonly namespace: string;
  readonly prefix: string;
  readonly description: string;
  readonly properties: readonly (readonly [
    name: string,
    valueType: 'Text' | 'Integer',
    description: string,
  ])[];
}

const PDFUA: PropertySchema = {
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  description: 'PDF/UA identification schema',
  properties: [['part', 'Integer', 'Part of ISO 14289 the file conforms to']],
};

const PDFA_NAMESPACE = 'http://www.aiim.org/pdfa/ns/id/';

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"';

/**
 * The descriptions of the file's XMP packet, with the claim if there is one. PDF 2.0 knows no schemas of properties:
 * PDF/A-4 takes any property as it is. Throws a TypeError for custom properties that are no XML
 * names.
 */
export function writeXmp(metadata: Metadata, version: '1.7' | '2.0', claim: Claim | null): string {
  const { custom } = metadata;
  if (custom) checkNames(custom);
  const schemas = version === '2.0' ? [] : [...(claim ? [PDFUA] : []), ...(custom ? [schemaOf(custom)] : [])];
  return [
    description(NAMESPACES, [
      '<dc:format>application/pdf</dc:format>',
      alternative('dc:title', metadata.title),
      list('dc:creator', 'Seq', metadata.authors),
      alternative('dc:description', metadata.subject),
      list('dc:language', 'Bag', metadata.language ? [metadata.language] : []),
      element('xmp:CreateDate', isoDate(metadata.created)),
      element('xmp:ModifyDate', metadata.modified && isoDate(metadata.modified)),
      element('xmp:CreatorTool', metadata.creator),
      element('pdf:Producer', metadata.producer),
      element('pdf:Keywords', metadata.keywords),
    ]),
    custom ? customDescription(custom) : '',
    claim ? claims(claim) : '',
    schemas.length > 0 ? extensionSchemas(schemas) : '',
  ].join('');
}

/** `&`, `<`, quotes as references; control characters, which XML 1.0 cannot hold at all, dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function checkNames({ prefix, properties }: CustomMetadata): void {
  const wrong = [prefix, ...Object.keys(properties)].find((name) => !/^[A-Za-z_][\w.-]*$/.test(name));
  if (wrong !== undefined)
    throw new TypeError(`“${wrong}” is not an XML name: no XMP property can be called so.`);
}

function isoDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function description(namespaces: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" ${namespaces}>\n${properties.filter(Boolean).join('\n')}\n</rdf:Description>\n`;
}

function element(name: string, value: string | undefined): string {
  return value ? `<${name}>${escapeXml(value)}</${name}>` : '';
}

function alternative(name: string, value: string | undefined): string {
  if (!value) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  const items = values.map((value) => element('rdf:li', value)).join('');
  return items ? `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>` : '';
}

function claims({ pdfuaid, pdfaid }: Claim): string {
  const properties = (prefix: string, values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([name, value]) => element(`${prefix}:${name}`, value));
  return (
    description(`xmlns:pdfuaid="${PDFUA.namespace}"`, properties('pdfuaid', pdfuaid)) +
    description(`xmlns:pdfaid="${PDFA_NAMESPACE}"`, properties('pdfaid', pdfaid))
  );
}

function schemaOf(custom: CustomMetadata): PropertySchema {
  return {
    namespace: custom.namespace,
    prefix: custom.prefix,
    description: custom.description,
    properties: Object.entries(custom.properties).map(([name, property]) => [
      name,
      'Text',
      property.description,
    ]),
  };
}

function customDescription(custom: CustomMetadata): string {
  return description(
    `xmlns:${custom.prefix}="${escapeXml(custom.namespace)}"`,
    Object.entries(custom.properties).map(([name, { value }]) => element(`${custom.prefix}:${name}`, value)),
  );
}

/** PDF/A admits a property only where its schema is known or described (ISO 19005-2, 6.6.2.3). */
function extensionSchemas(schemas: readonly PropertySchema[]): string {
  const item = (content: string): string => `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`;
  const property = ([name, valueType, text]: PropertySchema['properties'][number]): string =>
    item(
      element('pdfaProperty:name', name) +
        element('pdfaProperty:valueType', valueType) +
        element('pdfaProperty:category', valueType === 'Integer' ? 'internal' : 'external') +
        element('pdfaProperty:description', text),
    );
  const schema = ({ namespace, prefix, description: text, properties }: PropertySchema): string =>
    item(
      element('pdfaSchema:schema', text) +
        element('pdfaSchema:namespaceURI', namespace) +
        element('pdfaSchema:prefix', prefix) +
        `<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>`,
    );
  return description(
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
    [`<pdfaExtension:schemas><rdf:Bag>${schemas.map(schema).join('')}</rdf:Bag></pdfaExtension:schemas>`],
  );
}
