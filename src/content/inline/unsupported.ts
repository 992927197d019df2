/** Mark-up that Markdown has and a handout does not, and what to write instead. */
export const UNSUPPORTED = {
  emphasis: {
    message: 'Italic text (*…* or _…_) is not printed: slanted letters are hard to read.',
    hint: 'Use **bold** for the few words that matter. To print the sign itself, put a backslash before it: \\*',
  },
  inlineCode: {
    message: 'Code between ` ` is not printed.',
    hint: 'Take the ` signs out, or use quotation marks.',
  },
  code: { message: 'A block of code is not printed.', hint: 'Take the ``` or ~~~ out.' },
  image: {
    message: 'A picture cannot stand inside a text.',
    hint: 'Make it a block of its own: figure: with image: and alt:.',
  },
  heading: {
    message: 'A heading cannot stand inside a text.',
    hint: 'Make it a block of its own: subheading: …. To print the sign #, put a backslash before it: \\#',
  },
  list: {
    message: 'A list cannot stand inside a text.',
    hint: 'Make it a block of its own: list: or steps:. To print a sign or number as it is, put a backslash before its dash, plus or full stop: \\- or 1\\.',
  },
  blockquote: {
    message: 'A quotation that starts with > is not printed.',
    hint: 'Take the > out. To print the sign itself, put a backslash before it: \\>',
  },
  break: {
    message: 'A line break inside a paragraph is not printed.',
    hint: 'Take the spaces or the backslash from the end of the line, or make two paragraphs.',
  },
  paragraph: {
    message: 'A second paragraph starts here, inside one text.',
    hint: 'Write each paragraph as an item of its own: - …',
  },
  html: {
    message: 'This HTML is not printed.',
    hint: 'What may stand in a text: <sub>, <sup>, <span lang="es">…</span>. To print the sign < itself, put a backslash before it: \\<',
  },
  tooDeep: {
    message: 'Mark-up stands too deep inside other mark-up here.',
    hint: 'Take some of it out: <sub> and <sup> go at most three deep.',
  },
  unclosed: {
    message: 'This tag is never closed in its text.',
    hint: 'Put its closing tag behind the words it is for, such as </sub>.',
  },
  unopened: {
    message: 'This closing tag has no opening tag before it.',
    hint: 'Take it out, or put the opening tag before the words it is for.',
  },
  linkTitle: {
    message: 'The words in quotation marks behind a link’s address are not printed.',
    hint: 'Take them out, or put them into the text.',
  },
  emptyLink: {
    message: 'This link has no words.',
    hint: 'Write its words between [ and ], or only its address between < and >.',
  },
  brokenLink: {
    message:
      'This looks like a link and would be printed with all its signs: its address has a space in it, or no end.',
    hint: 'Write %20 for each space of the address, and ) behind it.',
  },
  language: {
    message: 'This is no language code.',
    hint: 'Write it like lang="es" or lang="zh-Hans".',
  },
} as const satisfies Record<string, { readonly message: string; readonly hint: string }>;

export type UnsupportedKind = keyof typeof UNSUPPORTED;
