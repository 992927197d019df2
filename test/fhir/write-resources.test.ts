import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/delivery/index.ts';
import { bulkFiles, bundle, type ToldDelivery } from '../../src/fhir/index.ts';
import { delivery, print, SHA } from './deliveries.ts';
import { faultsOfBundle, type Resource, referenceFaults } from './validate.ts';

const SYSTEM = 'https://clinic.example.org/patients';
const textOf = (deliveries: readonly ToldDelivery[], system = ''): string =>
  [...bundle({ deliveries, system })].join('');
const bundleOf = (deliveries: readonly ToldDelivery[], system = ''): Resource =>
  JSON.parse(textOf(deliveries, system)) as Resource;
type Found = Resource & {
  readonly status: string;
  readonly statusReason?: { readonly text: string };
  readonly sent?: string;
  readonly subject?: { readonly identifier: { readonly system?: string; readonly value: string } };
  readonly identifier: readonly { readonly value: string }[];
  readonly medium: readonly { readonly text: string }[];
};
const inside = (of: Resource, type: string): readonly Found[] =>
  ((of.entry ?? []) as { resource: Found }[]).flatMap(({ resource }) =>
    resource.resourceType === type ? [resource] : [],
  );

const ENDS = ['sent', 'in-doubt', 'deferred', 'failed'] as const satisfies readonly ToldDelivery['end'][];
const EDITIONS = ['handout', 'large-print', 'html', 'text', 'of-a-newer-plainleaf'];
const ALL: readonly ToldDelivery[] = [
  ...[...Object.keys(CHANNELS), 'fax'].flatMap((channel, c) =>
    ENDS.map((end, e) => delivery({ channel, end, key: `k${c}${e}`, code: '550', locked: c === 1 })),
  ),
  ...EDITIONS.map((edition) => delivery({ files: [{ edition }], key: edition, version: '' })),
  print(),
  delivery({ files: [], language: 'en or es', end: 'in-doubt' }),
  delivery({ id: '2041', key: 'own' }),
];

describe('deliveries as FHIR', () => {
  it('of every channel and end hold to HL7’s published definitions', () => {
    expect(faultsOfBundle(bundleOf(ALL))).toEqual([]);
    expect(faultsOfBundle(bundleOf(ALL, SYSTEM))).toEqual([]);
    expect(faultsOfBundle(bundleOf([]))).toEqual([]);
  });

  it('claims to be completed only what a mail server took', () => {
    const told = inside(bundleOf(ALL), 'Communication').map(({ medium, status, sent, statusReason }) => [
      ...[medium[0]?.text, status],
      ...[sent !== undefined, statusReason !== undefined],
    ]);
    const rows = (text: string, done: string) => [
      [text, done, done === 'completed', done !== 'completed'],
      [text, 'unknown', false, true],
      [text, 'on-hold', false, true],
      [text, 'not-done', false, true],
    ];
    expect(told.slice(0, 20)).toEqual([
      ...rows('E-mail', 'completed'),
      ...rows('E-mail, written as a file', 'preparation'),
      ...rows('File', 'preparation'),
      ...rows('Paper, from a printer', 'preparation'),
      ...rows('fax', 'preparation'),
    ]);
  });

  it('says why one was refused, with the code of the answer', () => {
    const [refused] = inside(bundleOf([delivery({ end: 'failed', code: '550' })]), 'Communication');
    expect(refused?.statusReason).toEqual({ text: 'The mail server refused it. Code: 550.' });
  });

  it('names whom it went to by an identifier alone: the clinic’s where it gave its list, else a code', () => {
    const [coded, own, nobodys] = inside(
      bundleOf([delivery(), delivery({ id: '2041' }), print()], SYSTEM),
      'Communication',
    ).map(({ subject }) => subject);
    expect(coded?.identifier).toEqual({
      type: { text: 'Code of a row in a batch of Plainleaf' },
      value: '2026-11-24-1/0123456789abcdef0123456789abcdef',
    });
    expect(own).toEqual({ type: 'Patient', identifier: { system: SYSTEM, value: '2041' } });
    expect(nobodys).toBeUndefined();
  });

  it('has each handout once for a version, language and edition', () => {
    const documents = inside(
      bundleOf([
        delivery({ key: 'a' }),
        delivery({ key: 'b', files: [{ edition: 'handout' }, { edition: 'large-print' }] }),
        delivery({ key: 'c', version: '1.10.0' }),
        print(),
      ]),
      'DocumentReference',
    );
    expect(documents.map(({ description }) => description)).toEqual([
      'inhaler, version 1.10.0, en-simple, handout',
      'inhaler, version 1.2.0, en-simple, handout',
      'inhaler, version 1.2.0, en-simple, large-print',
    ]);
  });

  it('keeps the hash of a copy at its delivery, and that of a file for everybody at its document', () => {
    const hash = `nih:sha-256;${SHA}`;
    const values = (of: readonly Found[]) =>
      of.flatMap(({ identifier }) => identifier.map(({ value }) => value));
    const personal = bundleOf([delivery()]);
    expect(values(inside(personal, 'Communication'))).toContain(hash);
    expect(values(inside(personal, 'DocumentReference'))).not.toContain(hash);
    const printed = bundleOf([print()]);
    expect(values(inside(printed, 'Communication'))).not.toContain(hash);
    expect(values(inside(printed, 'DocumentReference'))).toContain(hash);
  });

  it('has the same bytes each time, and other ids for another clinic', () => {
    expect(textOf(ALL, SYSTEM)).toBe(textOf(ALL, SYSTEM));
    const ids = (of: Resource) => inside(of, 'DocumentReference').map(({ id }) => id);
    expect(ids(bundleOf([delivery()]))).not.toEqual(ids(bundleOf([delivery()], SYSTEM)));
    // must never change: a hospital knows what it has by these
    expect(ids(bundleOf([delivery()]))).toEqual(['3399aaaf-309b-5f26-96c4-b76740f804e7']);
  });

  it('is written for bulk import as lines whose references are found', () => {
    const files = bulkFiles({ deliveries: ALL, system: SYSTEM }).map(({ name, lines }) => ({
      name,
      resources: [...lines].map((line) => {
        expect(line.endsWith('\n') && line.indexOf('\n') === line.length - 1).toBe(true);
        return JSON.parse(line) as Resource;
      }),
    }));
    expect(files.map(({ name }) => name)).toEqual(['DocumentReference.ndjson', 'Communication.ndjson']);
    for (const { name, resources } of files)
      expect(resources.every(({ resourceType }) => `${resourceType}.ndjson` === name)).toBe(true);
    const all = files.flatMap(({ resources }) => resources);
    const there = new Map(all.map(({ resourceType, id }) => [`${resourceType}/${id}`, resourceType]));
    expect(there.size).toBe(all.length);
    expect(referenceFaults(all, there)).toEqual([]);
  });
});

/** One thing put wrong in a good Bundle, and what must be said of it. */
type Spoil = (bundle: {
  type: string;
  entry: { fullUrl: string; resource: Record<string, unknown> }[];
  [key: string]: unknown;
}) => void;
const at =
  (index: number, change: Record<string, unknown>): Spoil =>
  ({ entry }) => {
    Object.assign(entry[index]?.resource ?? {}, change);
  };
const drop =
  (index: number, key: string): Spoil =>
  ({ entry }) => {
    delete entry[index]?.resource[key];
  };
const [DOCUMENT, COMMUNICATION] = [0, 1];
const coded = (system: string, code: string, display: string) => ({
  coding: [{ system, code, display }],
  text: 'x',
});
const EVENTS = 'http://terminology.hl7.org/CodeSystem/communication-category';

describe('the check against HL7’s definitions', () => {
  const SPOILT: readonly (readonly [string, Spoil, RegExp])[] = [
    ['a status that R4 does not have', at(COMMUNICATION, { status: 'sent' }), /event-status/],
    ['no status', drop(COMMUNICATION, 'status'), /Missing required property \(Communication\.status/],
    ['a field that R4 does not have', at(COMMUNICATION, { channel: 'email' }), /channel/],
    ['a time that is none', at(COMMUNICATION, { sent: 'yesterday' }), /sent/],
    ['a payload without content', at(COMMUNICATION, { payload: [{ id: 'a' }] }), /content\[x\]/],
    [
      'two contents in a payload',
      at(COMMUNICATION, { payload: [{ contentString: 'a', contentReference: { display: 'b' } }] }),
      /content\[x\] is there twice/,
    ],
    ['an empty list', at(COMMUNICATION, { identifier: [] }), /identifier is empty/],
    [
      'a code of no system',
      at(COMMUNICATION, { category: [coded(EVENTS, 'handout', 'Handout')] }),
      /no code handout/,
    ],
    [
      'a wrong name of a code',
      at(COMMUNICATION, { category: [coded(EVENTS, 'instruction', 'Advice')] }),
      /not called/,
    ],
    [
      'a LOINC code that no value set has',
      at(DOCUMENT, { type: coded('http://loinc.org', '1-8', 'x') }),
      /no code 1-8/,
    ],
    [
      'a subject that may not be one',
      at(COMMUNICATION, { subject: { type: 'Practitioner' } }),
      /may not be a Practitioner/,
    ],
    [
      'a reference that finds nothing',
      at(COMMUNICATION, { payload: [{ contentReference: { reference: 'urn:uuid:0' } }] }),
      /is not there/,
    ],
    ['a document without content', drop(DOCUMENT, 'content'), /DocumentReference\.content/],
    ['a document’s status of an event', at(DOCUMENT, { status: 'completed' }), /document-reference-status/],
    ['a document with two masters', at(DOCUMENT, { masterIdentifier: [{ value: 'a' }] }), /masterIdentifier/],
    ['an id of too many letters', at(DOCUMENT, { id: 'a'.repeat(65) }), /\/id/],
    [
      'a contained resource in a contained one (dom-2)',
      at(DOCUMENT, {
        contained: [
          {
            resourceType: 'Communication',
            id: 'c',
            status: 'unknown',
            contained: [{ resourceType: 'Communication', status: 'unknown' }],
          },
        ],
      }),
      /dom-2/,
    ],
    [
      'an extension that says nothing (ext-1)',
      at(DOCUMENT, { extension: [{ url: 'https://example.org' }] }),
      /ext-1/,
    ],
    [
      'a total in a collection (bdl-1)',
      (of) => {
        of.total = 2;
      },
      /bdl-1/,
    ],
    [
      'a request in a collection (bdl-3)',
      ({ entry }) => {
        Object.assign(entry[0] ?? {}, { request: { method: 'GET', url: 'a' } });
      },
      /bdl-3/,
    ],
    [
      'one thing twice (bdl-7)',
      ({ entry }) => {
        entry.push(...entry.slice(0, 1));
      },
      /bdl-7/,
    ],
    [
      'a bundle of another type',
      (of) => {
        of.type = 'heap';
      },
      /bundle-type/,
    ],
    [
      'a bundle’s url of another id',
      ({ entry }) => {
        Object.assign(entry[0] ?? {}, { fullUrl: 'urn:uuid:1' });
      },
      /is not the id/,
    ],
  ];
  it.each(SPOILT)('finds %s', (_, spoil, says) => {
    const good = bundleOf([delivery()]) as unknown as Parameters<Spoil>[0];
    spoil(good);
    expect(faultsOfBundle(good as unknown as Resource).join('\n')).toMatch(says);
  });
});
