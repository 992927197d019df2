import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { codesOf, compileSchema, conceptsOf, elementsOf, RESOURCES, TYPES } from './definitions.ts';

type Json = Readonly<Record<string, unknown>>;
export interface Resource extends Json {
  readonly resourceType: string;
  readonly id?: string;
}

indexStructureDefinitionBundle(TYPES as never);
indexStructureDefinitionBundle(RESOURCES as never);
const againstSchema = compileSchema(['Bundle', 'Communication', 'DocumentReference']);

/**
 * What HL7's published definitions of R4 have against a resource: its JSON schema, the StructureDefinitions (cardinality,
 * types, invariants), required value sets, codes and their names, and where references may point.
 */
function faultsOf(resource: Resource): readonly string[] {
  return [
    ...againstSchema(resource),
    ...againstStructure(resource),
    ...againstValueSets(resource),
    ...choiceFaults(resource),
    ...codingFaults(resource),
    ...emptyFaults(resource),
  ];
}

/** The same of a Bundle and all that is in it; each reference must find its resource in it. */
export function faultsOfBundle(bundle: Resource): readonly string[] {
  const entries = (bundle.entry ?? []) as readonly {
    readonly fullUrl: string;
    readonly resource: Resource;
  }[];
  const there = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  return [
    ...faultsOf(bundle),
    ...entries.flatMap(({ resource }) => faultsOf(resource)),
    ...referenceFaults(
      entries.map(({ resource }) => resource),
      there,
    ),
    ...entries.flatMap(({ fullUrl, resource }) =>
      fullUrl === `urn:uuid:${resource.id}` ? [] : [`${fullUrl} is not the id ${resource.id}`],
    ),
  ];
}

/** @param there the type of what each reference may find. */
export const referenceFaults = (
  resources: readonly Resource[],
  there: ReadonlyMap<string, string>,
): readonly string[] =>
  resources.flatMap((resource) =>
    elementsOf(resource.resourceType).flatMap(({ path, type = [] }) => {
      const targets = type.flatMap(({ targetProfile = [] }) =>
        targetProfile.map((url) => url.split('/').at(-1)),
      );
      if (targets.length === 0) return [];
      return valuesAt(resource, path).flatMap((value) => {
        const { reference, type: named } = value as { reference?: string; type?: string };
        const found = reference === undefined ? named : there.get(reference);
        if (reference !== undefined && !found) return [`${path}: ${reference} is not there`];
        if (found && named && found !== named) return [`${path}: a ${found} is called ${named}`];
        const may = targets.includes('Resource') || found === undefined || targets.includes(found);
        return may ? [] : [`${path}: may not be a ${found}`];
      });
    }),
  );

function againstStructure(resource: Resource): readonly string[] {
  try {
    validateResource(resource as never);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function againstValueSets(resource: Resource): readonly string[] {
  return elementsOf(resource.resourceType).flatMap(({ path, type, binding }) => {
    if (binding?.strength !== 'required' || !binding.valueSet || type?.[0]?.code !== 'code') return [];
    const codes = codesOf(binding.valueSet);
    return valuesAt(resource, path).flatMap((value) =>
      codes.includes(String(value)) ? [] : [`${path}: ${value} is not in ${binding.valueSet}`],
    );
  });
}

/** Of an element such as `content[x]` there is one kind at most. */
const choiceFaults = (resource: Resource): readonly string[] =>
  elementsOf(resource.resourceType).flatMap(({ path }) => {
    const [, parent = '', name] = /^(.*)\.(\w+)\[x\]$/.exec(path) ?? [];
    if (name === undefined) return [];
    return valuesAt(resource, parent).flatMap((value) =>
      Object.keys(value as Json).filter((key) => key.startsWith(name)).length > 1
        ? [`${path} is there twice`]
        : [],
    );
  });

/** Values at a path such as `Communication.payload.content[x]`. */
function valuesAt(resource: Resource, path: string): readonly unknown[] {
  const steps = path.split('.').slice(1);
  return steps.reduce<readonly unknown[]>(
    (values, step) =>
      values.flatMap((value) =>
        Object.entries((value ?? {}) as Json).flatMap(([key, one]) =>
          key === step || (step.endsWith('[x]') && key.startsWith(step.slice(0, -3))) ? one : [],
        ),
      ),
    [resource],
  );
}

/** Each coding must be one of its system, by its official name. */
const codingFaults = (value: unknown): readonly string[] =>
  objectsIn(value).flatMap(({ system, code, display }) => {
    if (code === undefined) return [];
    const names = conceptsOf(String(system)).filter((concept) => concept.code === code);
    if (names.length === 0) return [`${system} has no code ${code}`];
    return names.some((concept) => concept.display === display) ? [] : [`${code} is not called “${display}”`];
  });

/** FHIR's JSON has no empty lists, objects or texts: http://hl7.org/fhir/R4/json.html */
const emptyFaults = (value: unknown): readonly string[] =>
  objectsIn(value).flatMap((object) =>
    Object.entries(object).flatMap(([key, one]) =>
      one === '' || one === null || (typeof one === 'object' && Object.keys(one as object).length === 0)
        ? [`${key} is empty`]
        : [],
    ),
  );

const objectsIn = (value: unknown): readonly Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Json, ...inside];
};
