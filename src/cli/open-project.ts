import type { CheckSettings } from '../check/index.ts';
import {
  type EmailSettings,
  type FoldedSettings,
  foldSettings,
  type PrinterSettings,
  readSettings,
  type Settings,
  type SettingsFile,
  type SettingsLayer,
  settingsFromEnvironment,
} from '../config/index.ts';
import {
  encodingProblem,
  findProjectRoot,
  listContent,
  openShelves,
  readText,
  SETTINGS_FILE,
  type Shelves,
} from '../files/index.ts';
import { type Outcome, type Problem, suggest } from '../model/index.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A project, its settings and what was asked for. */
export interface OpenProject {
  readonly shelves: Shelves;
  readonly settings: FoldedSettings;
  /** What the settings are folded from. */
  readonly layers: readonly SettingsLayer[];
  /** What flags and environment say alone: stronger than a handout's own wishes. */
  readonly insisted: Settings;
  /** What plainleaf.yaml says: weaker than a handout's own wishes. */
  readonly house: Settings;
  /** What plainleaf.yaml says of the rules of `check`. */
  readonly check: CheckSettings;
  /** What it says of mail. */
  readonly email?: EmailSettings;
  /** What it says of printers, by their names. */
  readonly printers?: Readonly<Record<string, PrinterSettings>>;
  /** Where plainleaf.yaml names the clinic and the theme. */
  readonly housePlaces: SettingsFile<CheckSettings>['places'];
  /** Problems of plainleaf.yaml; with any, nothing is built. */
  readonly problems: readonly Problem[];
}

const NOTHING_SET: SettingsFile<CheckSettings> = { settings: {}, places: {} };

/** Finds the project around the working folder and folds its settings. Throws UsageError. */
export async function openProject(flags: Settings, terminal: Terminal): Promise<OpenProject> {
  const root = findProjectRoot(terminal.cwd);
  if (!root) {
    throw new UsageError(
      'This folder holds no handouts.',
      'Go to the folder with content/handouts in it, or write content/handouts/SLUG/en.yaml here.',
    );
  }
  const environment = settingsFromEnvironment(terminal.env);
  const [bad] = environment.bad;
  if (bad) throw new UsageError(`The variable ${bad.name} cannot be “${bad.value}”.`, 'Mend it or unset it.');

  const shelves = openShelves(root);
  const file = await readSettingsFile(shelves);
  const { settings: house, check = {}, email, printers, places } = file?.ok ? file.value : NOTHING_SET;
  const layers: SettingsLayer[] = [
    { source: 'flag', settings: flags },
    { source: 'environment', settings: environment.settings },
    { source: 'plainleaf.yaml', settings: house },
  ];
  const insisted = { ...environment.settings, ...flags };
  for (const [kind, name] of [
    ['clinics', insisted.clinic],
    ['themes', insisted.theme],
  ] as const) {
    if (name === undefined) continue;
    const known = await listContent([shelves.project, shelves.shipped], kind);
    if (known.includes(name)) continue;
    throw new UsageError(`There is no ${kind.slice(0, -1)} named “${name}”.`, suggest(name, known));
  }
  return {
    shelves,
    settings: foldSettings(layers),
    layers,
    insisted,
    house,
    check,
    ...(email ? { email } : {}),
    ...(printers ? { printers } : {}),
    housePlaces: places,
    problems: file?.problems ?? [],
  };
}

async function readSettingsFile(shelves: Shelves): Promise<Outcome<SettingsFile<CheckSettings>> | null> {
  try {
    const text = await readText(shelves.project, SETTINGS_FILE);
    if (text === null) return null;
    // the rules are loaded only where something is said of them: commands must start quickly
    if (!/^check\s*:/m.test(text)) return readSettings(text, SETTINGS_FILE);
    const { checkSettingsSchema } = await import('../check/index.ts');
    return readSettings(text, SETTINGS_FILE, checkSettingsSchema);
  } catch (error) {
    return { ok: false, problems: [encodingProblem(error)] };
  }
}
