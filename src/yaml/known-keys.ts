import { type $ZodType, type $ZodTypes, globalRegistry } from 'zod/v4/core';
import type { Path } from './places.ts';

/** The schemas that a schema may turn out to be: members of unions, what is inside optional, nullable, default … */
function candidates(schema: $ZodType): readonly $ZodTypes[] {
  const known = schema as $ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return candidates(def.innerType);
    case 'union':
      return def.options.flatMap((option) => candidates(option));
    default:
      return [known];
  }
}

function childrenOf(schema: $ZodTypes, step: string | number): readonly $ZodType[] {
  const { def } = schema._zod;
  if (def.type === 'object') {
    const child = def.shape[String(step)];
    return child ? [child] : [];
  }
  if (def.type === 'array') return [def.element];
  if (def.type === 'tuple') {
    const item = typeof step === 'number' ? def.items[step] : undefined;
    return item ? [item] : [];
  }
  return [];
}

/** The schemas that a value at `path` may follow. */
const schemasAt = (schema: $ZodType, path: Path): readonly $ZodTypes[] =>
  path.reduce<readonly $ZodTypes[]>(
    (here, step) =>
      here.flatMap((candidate) => childrenOf(candidate, step).flatMap((child) => candidates(child))),
    candidates(schema),
  );

/** The keys that a schema lets stand in the map at `path`, in the order of the schema. */
export function knownKeys(schema: $ZodType, path: Path): readonly string[] {
  const keys = schemasAt(schema, path).flatMap((candidate) => {
    const { def } = candidate._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** The example that a schema gives of a text at `path` (`meta({ examples })`), or null. */
export function exampleOf(schema: $ZodType, path: Path): string | null {
  const examples = schemasAt(schema, path).flatMap(
    (candidate) => (globalRegistry.get(candidate)?.examples as readonly unknown[] | undefined) ?? [],
  );
  return examples.find((example) => typeof example === 'string') ?? null;
}
