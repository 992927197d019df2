import type { Problem } from '../../model/index.ts';

/** A problem as other programs read it. */
export function problemRecord({
  code,
  severity,
  message,
  hint,
  why,
  place,
}: Problem): Record<string, unknown> {
  return { id: code, severity, ...place, message, ...(hint ? { hint } : {}), ...(why ? { why } : {}) };
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
