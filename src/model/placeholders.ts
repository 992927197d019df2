/** What `new` writes where only an author can write: `check` asks for it until it is gone. */
export const PLACEHOLDERS = {
  summary: 'Say here what this handout is about and what the reader can do.',
  lead: 'The most important thing.',
  point: 'Say why it matters in one short sentence.',
  paragraph: 'Write to the reader as “you”. One idea in a sentence, few long words.',
  firstStep: 'Say what to do first.',
  nextStep: 'Say what to do next.',
  item: 'A thing to know.',
  nextItem: 'Another thing to know.',
  caution: 'Say when the reader should call you.',
} as const;
