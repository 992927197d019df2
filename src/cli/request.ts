import { EDITION_NAMES, PAPER_NAMES } from '../model/index.ts';
import type { BuildRequest } from '../pipeline.ts';
import type { Target } from './choose-targets.ts';
import type { OpenProject } from './open-project.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What to build of one target, from the folded settings and the clock. */
export function requestFor(
  target: Target,
  { settings, insisted, house, housePlaces, check }: OpenProject,
  terminal: Terminal,
): BuildRequest {
  const clock = sourceDate(terminal.env.SOURCE_DATE_EPOCH);
  return {
    ...target,
    editions: settings.edition === 'all' ? EDITION_NAMES : settings.edition,
    everyEdition: settings.edition === 'all',
    fit: settings.fit,
    papers: settings.paper === 'all' ? PAPER_NAMES : settings.paper,
    conformance: settings.conformance,
    print: {
      press: settings.press,
      panels: settings.panels,
      paperThickness: settings.paper_thickness,
    },
    strict: settings.strict,
    check,
    today: terminal.now().toISOString().slice(0, 10),
    ...(insisted.clinic ? { clinic: insisted.clinic } : {}),
    ...(insisted.theme ? { theme: insisted.theme } : {}),
    ...(house.clinic ? { houseClinic: house.clinic } : {}),
    ...(house.theme ? { houseTheme: house.theme } : {}),
    housePlaces,
    ...(clock ? { creationDate: clock } : {}),
  };
}

/** SOURCE_DATE_EPOCH: seconds since 1970, by which reproducible builds are dated (reproducible-builds.org). */
function sourceDate(text: string | undefined): Date | null {
  if (!text) return null;
  if (!/^\d{1,11}$/.test(text)) {
    throw new UsageError(
      `The variable SOURCE_DATE_EPOCH cannot be “${text}”.`,
      'It takes whole seconds since 1970.',
    );
  }
  return new Date(Number(text) * 1000);
}
