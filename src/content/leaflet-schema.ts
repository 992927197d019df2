import { z } from 'zod';
import { COVER_SIGNS, LEAFLET_PARTS } from '../model/index.ts';
import { text } from './schema-parts.ts';

/** What a section or block may say of its place on a leaflet. */
export const onLeafletSchema = (what: string) =>
  z.union([z.boolean(), text(`The ${what} in fewer words.`), z.array(text('An item.')).min(1)]).meta({
    description: `On the leaflet: false leaves this ${what} out, optional leaves it out first where room is short; a text or a list of texts stands there instead of it.`,
  });

export type RawOnLeaflet = z.output<ReturnType<typeof onLeafletSchema>>;

const plan = z.strictObject({
  cover: text('A line under the title on the cover; the summary where this is left out.').optional(),
  signs: z
    .array(z.enum(COVER_SIGNS))
    .min(1)
    .max(3)
    .optional()
    .meta({ description: 'Signs drawn on the cover, the first one large: at most three.' }),
  flap: z.array(text('A part, or the id of a section.')).min(1).optional().meta({
    description:
      'What stands on the panel that is seen first on opening: key_points, another part, or ids of sections. key_points where this is left out.',
  }),
  leave_out: z
    .array(z.enum(LEAFLET_PARTS))
    .min(1)
    .optional()
    .meta({ description: 'Parts that are not on the leaflet. Sections say so themselves: leaflet: false.' }),
});

/** That a handout comes as a leaflet, and how. */
export const leafletPlanSchema = z.union([z.literal(true), plan]).meta({
  description:
    'The handout comes as a folded leaflet, too. true is enough; a map says what stands on the cover and the flap.',
});

export type RawLeafletPlan = z.output<typeof leafletPlanSchema>;
