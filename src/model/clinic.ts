import type { Place } from './place.ts';

/** The colours of a theme that a clinic may put its own over. */
export type ClinicColor = 'brand' | 'accent' | 'tint' | 'tint2';

/** What a text may name of the clinic, such as `{clinic.phone}`. */
export const CLINIC_DETAILS = ['name', 'phone', 'emergency', 'website'] as const;
export type ClinicDetail = (typeof CLINIC_DETAILS)[number];

/** Whose handout it is: branding and contacts. */
export interface Clinic {
  readonly slug: string;
  readonly file: string;
  readonly name: string;
  /** True for the clinics that ship with Plainleaf; printed, so that nobody calls an invented number. */
  readonly sample: boolean;
  /** Picture beside the clinic's YAML, relative to the project's root. */
  readonly logo?: string;
  /** Where the logo is named; the start of the file without one. */
  readonly logoPlace: Place;
  readonly phone?: string;
  /** Lines of the postal address. */
  readonly address: readonly string[];
  readonly hours: readonly string[];
  readonly website?: string;
  /** Whom to call in an emergency, such as `911`. */
  readonly emergency?: string;
  /** Name of a theme; the clinic's colours go over it. */
  readonly theme?: string;
  readonly themePlace?: Place;
  /** Colour tokens, `#rrggbb`, over the theme's. */
  readonly colors: Readonly<Partial<Record<ClinicColor, string>>>;
  /** Where each of them is written. */
  readonly colorPlaces: Readonly<Partial<Record<ClinicColor, Place>>>;
}
