import type { Clinic, Handout, Outcome, Problem } from '../model/index.ts';

/** “Call the number below” must not stand above nothing: contact blocks need a clinic with something to print. */
export function lacksContact(handout: Handout, clinic: Outcome<Clinic> | undefined): readonly Problem[] {
  if (clinic && !clinic.ok) return [];
  const has = (value: Clinic): boolean =>
    Boolean(value.phone ?? value.website ?? value.emergency) || value.address.length + value.hours.length > 0;
  if (clinic && has(clinic.value)) return [];
  return handout.sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ type }) => type === 'contact')
    .map(
      ({ place }): Problem => ({
        code: 'clinic/no-contact',
        severity: 'error',
        message: clinic
          ? `The clinic “${clinic.value.name}” has no telephone, address or hours to print here.`
          : 'No clinic is chosen, so there is no telephone or address to print here.',
        hint: clinic
          ? `Write them in ${clinic.value.file}.`
          : 'Choose one with --clinic NAME, or write `clinic: NAME` in plainleaf.yaml or in the handout.',
        place,
      }),
    );
}
