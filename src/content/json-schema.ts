import { z } from 'zod';
import { clinicSchema } from './clinic.ts';
import { factSchema } from './fact-schema.ts';
import { handoutSchema } from './handout-schema.ts';
import { localeSchema } from './locale.ts';
import { foodSchema } from './nutrition/food.ts';
import { referenceValuesSchema } from './nutrition/reference-values.ts';
import { themeSchema } from './theme.ts';
import { wordsSchema } from './words.ts';

/** A JSON Schema (draft 7, which editors of YAML read best) of what a person writes. */
const forEditors = (schema: z.ZodType): object => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

export const handoutJsonSchema = () => forEditors(handoutSchema);
export const clinicJsonSchema = () => forEditors(clinicSchema);
export const factJsonSchema = () => forEditors(factSchema);
export const themeJsonSchema = () => forEditors(themeSchema);
export const localeJsonSchema = () => forEditors(localeSchema);
export const foodJsonSchema = () => forEditors(foodSchema);
export const referenceValuesJsonSchema = () => forEditors(referenceValuesSchema);
export const wordsJsonSchema = () => forEditors(wordsSchema);
