import { stringify } from 'yaml';
import { PLACEHOLDERS } from '../model/index.ts';

/** The JSON Schema of a handout, from the project's root: the installed package's, or the project's own copy. */
export const SCHEMA = {
  installed: 'node_modules/plainleaf/schema/handout.schema.json',
  own: 'schema/handout.schema.json',
} as const;
export type SchemaPlace = (typeof SCHEMA)[keyof typeof SCHEMA];

/** A handout to start from, as YAML with comments. It builds as it is. */
export function scaffoldHandout({
  slug,
  schema,
  title,
}: {
  readonly slug: string;
  readonly schema: SchemaPlace;
  readonly title: string;
}): string {
  return `# yaml-language-server: $schema=../../../${schema}
# One handout in one language. Change the words, then run: plainleaf build ${slug}
# Put quotes round a text that holds ": " or " #" or that starts with * [ { @ or a quote mark.

title: ${stringify(title, { lineWidth: 0 }).trim()}

# The whole handout in one or two short sentences.
summary: ${PLACEHOLDERS.summary}

# What a reader should remember, two to four points. The lead is set bold.
key_points:
  - lead: ${PLACEHOLDERS.lead}
    text: ${PLACEHOLDERS.point}

sections:
  - heading: What you can do
    blocks:
      # A plain line is a paragraph. **Stars** make words bold.
      - ${PLACEHOLDERS.paragraph}
      - steps:
          - ${PLACEHOLDERS.firstStep}
          - ${PLACEHOLDERS.nextStep}
      - list:
          - ${PLACEHOLDERS.item}
          - ${PLACEHOLDERS.nextItem}

  - heading: When to get help
    blocks:
      # note, caution and emergency are boxes, each stronger than the one before.
      - caution: ${PLACEHOLDERS.caution}
      # What cannot wait: take the # away, and name each sign.
      # - emergency:
      #     - "Call {emergency-number} or go to the emergency room if:"
      #     - You
      # The telephone is filled in from the clinic's file, once plainleaf.yaml names a clinic.
      - Questions? Call us at {clinic.phone|the number of your clinic}.

  # What is known, and what is not: established, mixed, weak or none, each with its source.
  # - heading: How sure are we?
  #   blocks:
  #     - claims:
  #         - claim: What the reader may hope for. [1]
  #           strength: weak

# Where the facts come from. [1] in a text leads to the first. Left empty, it is printed as not given.
references:
  - title:
    publisher:
    date:
    url:

disclaimer: This handout does not take the place of your doctor. To get it in large print or in another language, call us.

# Who wrote it: take the # away, and write names or the name of your team.
# authors:
#   - Name

# Is this a translation? Name the language of the original, and check says what is missing here.
# translation_of: en

# Versions and days such as 2026-11-23. Until a clinician has signed, the page says so.
review:
  version: 0.1.0
  published:
  next:
`;
}

/** A plainleaf.yaml that sets nothing and says what may be set. */
export const scaffoldSettings =
  (): string => `# Settings of this project; what is left out has a default. See them all: plainleaf config --print
# clinic: NAME        the file content/clinics/NAME.yaml: name, logo and colours on the page
# paper:              papers to build for (default: all)
#   - letter
# out: out            folder for the results
`;
