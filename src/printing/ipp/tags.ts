/** Groups of attributes, by the tags that begin them (RFC 8010, 3.5.1). */
export const GROUP_TAGS = {
  operation: 0x01,
  job: 0x02,
  printer: 0x04,
  unsupported: 0x05,
} as const satisfies Record<string, number>;
export type GroupName = keyof typeof GROUP_TAGS;

/** Ends the attributes; the document follows, where there is one. */
export const END_OF_ATTRIBUTES = 0x03;
/** The first tag of a value: below are delimiters. */
export const FIRST_VALUE_TAG = 0x10;

/** How a value is written (RFC 8010, 3.5.2). Below `integer` it is none: not known, not supported. */
export const VALUE_TAGS = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  naturalLanguage: 0x48,
  mimeMediaType: 0x49,
  memberAttrName: 0x4a,
} as const satisfies Record<string, number>;
