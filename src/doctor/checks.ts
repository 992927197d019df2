import { chromium, java, poppler, verapdf } from './checks/commands.ts';
import { fonts } from './checks/fonts.ts';
import { node } from './checks/node.ts';
import { out } from './checks/out.ts';
import { pictures } from './checks/pictures.ts';
import { shaping } from './checks/shaping.ts';
import type { MachineCheck } from './machine-check.ts';

/** Everything that is looked at, in the order in which it is told. */
export const CHECKS = {
  node,
  fonts,
  shaping,
  pictures,
  out,
  java,
  verapdf,
  poppler,
  chromium,
} as const satisfies Record<string, MachineCheck>;
export type CheckName = keyof typeof CHECKS;
