/** What a printer is asked for (RFC 8011, 5.4.15; the last is CUPS’s own). */
export const OPERATIONS = {
  'Create-Job': 0x0005,
  'Send-Document': 0x0006,
  'Cancel-Job': 0x0008,
  'Get-Job-Attributes': 0x0009,
  'Get-Jobs': 0x000a,
  'Get-Printer-Attributes': 0x000b,
  'CUPS-Get-Printers': 0x4002,
} as const satisfies Record<string, number>;
export type OperationName = keyof typeof OPERATIONS;
