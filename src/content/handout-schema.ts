import { z } from 'zod';
import { SCORE_CARD_NAMES, type ScoreCardName, SLOT_NAMES } from '../model/index.ts';
import { blockSchema } from './blocks/index.ts';
import { factSchema } from './fact-schema.ts';
import { leafletPlanSchema, onLeafletSchema } from './leaflet-schema.ts';
import { questionSchema } from './question.ts';
import { day, id, paragraphs, partialDate, slug, text, version, webAddress } from './schema-parts.ts';

/** A key that may stand there with nothing behind it, like a line of a form. */
const orEmpty = <S extends z.ZodType>(schema: S) => {
  const { description } = schema.meta() ?? {};
  return schema.nullish().meta(description ? { description } : {});
};

const keyPoint = z.strictObject({
  lead: text('A few words that say it all, set bold. Their colon or full stop is part of them.'),
  text: text('The rest of the point.'),
});

const poster = z
  .strictObject({
    title: text('A shorter title.').optional(),
    summary: text('The handout in a sentence or two, instead of its summary.').optional(),
    key_points: z
      .array(z.union([z.int().min(1), keyPoint]))
      .min(1)
      .meta({
        description:
          'What the poster says, in this order: 2 is the second key point of the handout; a lead and a text are a point of its own.',
      })
      .optional(),
  })
  .meta({
    description:
      'What a poster says otherwise than the handout. It always prints the emergency box and every fact under safety: one that is named in a point here needs no block below.',
  });

const section = z
  .strictObject({
    heading: text('The heading of the section.'),
    id: id.optional(),
    role: z
      .enum(['body', 'conclusion'])
      .optional()
      .meta({ description: 'conclusion marks the section that sums up; it stays where it is.' }),
    blocks: z
      .array(blockSchema)
      .min(1)
      .meta({ description: 'What stands in the section: texts are paragraphs.' }),
    leaflet: onLeafletSchema('section').optional(),
  })
  .meta({ description: 'A section: a heading and what stands below it.' });

const reference = z
  .strictObject({
    title: orEmpty(text('The title of the source.')),
    authors: orEmpty(text('Who wrote it, as it is printed.')),
    publisher: orEmpty(text('Who published it.')),
    date: orEmpty(partialDate('When: a year, month or day, such as 2024, 2024-12 or 2024-12-17.')),
    url: orEmpty(webAddress('Its address, printed in full.')),
    accessed: orEmpty(day('The day you read it, for a page without a date of its own.')),
    still_current: z
      .strictObject({
        date: day('The day it was looked at again.'),
        by: text('Who looked.'),
      })
      .optional()
      .meta({ description: 'For an old source that still stands: who says so, and since when.' }),
  })
  .nullable()
  .meta({ description: 'A source. One whose keys are empty is printed as not given.' });

const signOff = z
  .strictObject({
    name: text('The clinician who signed.'),
    role: text('Their role, such as Registered dietitian.').optional(),
    date: day('The day they signed.'),
    content: text('The hash of what they signed.').optional(),
  })
  .meta({
    description: 'The clinician who read this text and signed it. Leave it out until then: the page says so.',
  });

const review = z
  .strictObject({
    version: orEmpty(version('The version of the text, such as 1.0.0.')),
    published: orEmpty(day('The day it was published.')),
    next: orEmpty(day('The day by which it is reviewed again.')),
    reviewed_by: orEmpty(signOff),
  })
  .meta({ description: 'Version, dates and sign-off. What is left out is printed as not given.' });

const silence = z
  .strictObject({
    rule: text('The name of the rule, as check prints it, such as claim/hype.'),
    reason: text('Why it does not apply here. check prints it.'),
    words: text('Only in texts that hold these words.').optional(),
  })
  .meta({ description: 'A rule of check that is not to speak in this handout.' });

const cardAnswer = z.strictObject({
  item: z.int().min(1).max(26).meta({ description: 'The number of the question on the card.' }),
  answer: z
    .enum(['yes', 'no', 'not-applicable'])
    .meta({ description: 'What they answered, in the words of check --scorecard.' }),
  by: text('Who answered.'),
  date: day('The day they answered.'),
});
const scoreCards = z
  .strictObject(
    Object.fromEntries(
      SCORE_CARD_NAMES.map((name) => [
        name,
        z
          .array(cardAnswer)
          .min(1)
          .meta({ description: `Answers to questions of the card ${name}.` })
          .optional(),
      ]),
    ) as Record<ScoreCardName, z.ZodOptional<z.ZodArray<typeof cardAnswer>>>,
  )
  .meta({ description: 'Answers of people to what no program can judge; check --scorecard asks for them.' });

/** A handout as it is written. */
export const handoutSchema = z
  .strictObject({
    title: text('The title, on the first page and in the header of the others.'),
    topic: text('What it is about in two or three words, above the title.').optional(),
    audience: text('Whom it is for, such as adults. Printed in the language’s words for “For …”.').optional(),
    introduction: paragraphs(
      'The first words below the title: one text, or a list of paragraphs.',
    ).optional(),
    summary: text('The whole handout in one paragraph.').optional(),
    for_you: z
      .array(z.enum(SLOT_NAMES))
      .min(1)
      .refine((slots) => new Set(slots).size === slots.length, {
        error: 'names a slot twice.',
        params: { code: 'schema/duplicate', hint: 'Take one of them out.' },
      })
      .optional()
      .meta({
        description:
          'What each person’s copy fills in, in a box of its own: name, date and so on. A copy for everybody has no such box.',
        uniqueItems: true,
      }),
    key_points: z.array(keyPoint).min(1).meta({ description: 'What a reader should remember.' }).optional(),
    sections: z.array(section).min(1).meta({ description: 'The sections, in order.' }).optional(),
    questions: z
      .array(questionSchema)
      .min(1)
      .meta({ description: 'Questions and answers, after the sections.' })
      .optional(),
    references: z
      .array(reference)
      .min(1)
      .meta({ description: 'The sources, numbered from 1. [1] in a text leads to the first.' })
      .optional(),
    facts: z.record(slug('The name of a fact.'), factSchema).optional().meta({
      description:
        'Doses, limits, telephone numbers and warnings of this handout alone, by name. {name} in a text prints one. Shared ones are files in content/facts.',
    }),
    safety: z
      .array(slug('The name of a fact.'))
      .min(1)
      .optional()
      .meta({ description: 'Facts that every edition and translation must print, by name.' }),
    translation_of: text('A language.').optional().meta({
      description:
        'The language of the handout that this one translates, such as en-simple. Its facts must all be printed here, too.',
    }),
    learn_more: z
      .strictObject({
        label: text('What is to be found there.'),
        url: webAddress('Its address, printed in full and as a QR code.'),
      })
      .optional()
      .meta({ description: 'Where a reader finds more.' }),
    poster: poster.optional(),
    disclaimer: text('What this text cannot do, such as replace a clinician.').optional(),
    leaflet: leafletPlanSchema.optional(),
    authors: z.array(text('A name.')).min(1).meta({ description: 'Who wrote it.' }).optional(),
    source: text('Where the text came from, in words.').optional(),
    review: review.optional(),
    score_cards: scoreCards.optional(),
    silence: z
      .array(silence)
      .min(1)
      .meta({ description: 'Rules of check that do not apply to this handout, each with its reason.' })
      .optional(),
    clinic: slug('The clinic it is for: a file in content/clinics.').optional(),
    theme: slug('The theme of the page: a file in content/themes.').optional(),
  })
  .meta({ title: 'A Plainleaf handout', description: 'A patient handout in one language.' });

export type RawHandout = z.output<typeof handoutSchema>;
