import { z } from 'zod';
import { hasInk } from '../model/index.ts';
import { textThat } from '../yaml/index.ts';

/** A text that is not empty: one of spaces and invisible characters alone is. */
export const text = (description: string) =>
  textThat(hasInk, {
    code: 'schema/empty',
    message: 'is empty.',
    hint: 'Write something there, or take it out.',
  }).meta({ description, pattern: '\\S' });

/** One paragraph, or a list of paragraphs. */
export const paragraphs = (description: string) =>
  z.union([text(description), z.array(text('A paragraph.')).min(1)]).meta({ description });

export const id = textThat((value) => /^[a-z][a-z0-9-]*$/.test(value), {
  code: 'schema/id',
  message: 'is no id: small letters a to z, digits and hyphens, a letter first.',
  hint: 'Write it like `vitamin-d`.',
}).meta({
  description: 'A name for this place, so that `[words](#name)` in another text can lead here.',
  pattern: '^[a-z][a-z0-9-]*$',
});

export const slug = (description: string) =>
  textThat((value) => isSlug(value), {
    code: 'schema/slug',
    message: 'is the name of no file: small letters a to z, digits and hyphens only.',
    hint: 'Write the name of the file without .yaml, such as `riverside`.',
  }).meta({ description, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });

export const isSlug = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);

/** True for `2026-11-23` when the calendar has that day. */
function isDay(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const day = (description: string) =>
  // a year before 1900 is a slip, such as 0226
  textThat((value) => isDay(value) && value >= '1900', {
    code: 'schema/date',
    message: 'must be a day that the calendar has, as year-month-day.',
    hint: 'Write it like 2026-11-23.',
  }).meta({ description, pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const isPartialDate = (value: string): boolean =>
  /^\d{4}$/.test(value) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value) || isDay(value);

/** A year, month or day; a year alone is a number to YAML. */
export const partialDate = (description: string) =>
  z
    .union([
      textThat(isPartialDate, {
        code: 'schema/date',
        message: 'must be a year, a month or a day that the calendar has.',
        hint: 'Write it like 2024, 2024-12 or 2024-12-17.',
      }),
      z.int().min(1000).max(9999),
    ])
    .meta({ description });

export const version = (description: string) =>
  textThat((value) => /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z.-]+)?$/.test(value), {
    code: 'schema/version',
    message: 'must be three numbers with full stops between them.',
    hint: 'Write it in quotes, like "1.0.0".',
  }).meta({ description, examples: ['1.0.0'] });

/** An address of the web in full. */
export const webAddress = (description: string) =>
  textThat((value) => !startsLoudly(value), {
    code: 'schema/url',
    message: 'starts with capital letters.',
    hint: SMALL_LETTERS,
  })
    .refine(isWebAddress, {
      error: 'must be a full address of the web.',
      params: {
        code: 'schema/url',
        hint: 'Write it like https://www.example.org/page, without a space, a name or a password.',
      },
    })
    .meta({ description, pattern: '^https?://\\S+$' });

/** True for `HTTP://…`, which browsers take and readers stumble over. */
export const startsLoudly = (address: string): boolean =>
  /^https?:\/\//i.test(address) && !/^https?:/.test(address);
export const SMALL_LETTERS = 'Write its start in small letters: http:// or https://.';

/** An address of the web. One with a name or password in it is none: it would be printed for everybody. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s/]+\S*$/.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** A colour as `#rrggbb`. */
export const color = (description: string) =>
  textThat((value) => /^#[0-9a-f]{6}$/i.test(value), {
    code: 'schema/color',
    message: 'must be a colour: # and six of the signs 0-9, A-F.',
    hint: 'Write it in quotes, like "#0B4F6C".',
  }).meta({ description, pattern: '^#[0-9A-Fa-f]{6}$' });
