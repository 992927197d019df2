/** What a copy says to one person. */
export interface BenchPerson {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly clinician: string;
  readonly note: string;
  readonly next_appointment: string;
}

const FIRST = [
  'Ana',
  'Zoë',
  'José',
  'Łucja',
  'Olivia',
  'Søren',
  'Maria',
  'Tom',
  'Ivy',
  'Peter',
  'Renée',
  'Žofia',
];
const LAST = [
  'Tovar',
  'Černá',
  'Núñez',
  'Nowak',
  'Brown',
  'Ålund',
  'de la Cruz',
  'Field',
  'O’Hara',
  'Öztürk',
];
const SENTENCES = [
  'Please take your vitamin D with breakfast.',
  'Walk for 30 minutes on most days.',
  'Come back for the blood test in 3 months, and bring this sheet with you.',
  'Do not take the calcium tablets together with your thyroid tablet: leave 4 hours between them.',
  'Call us if your back hurts more than it did before.',
];

/** Everybody has a name and a note of their own: no cache of whole texts helps. Nobody is real. */
export function benchPerson(index: number): BenchPerson {
  const pick = (from: readonly string[], step: number): string => from[(index * step) % from.length] ?? '';
  const note = [`Note ${index}:`, ...SENTENCES.slice(index % 3, (index % 3) + 1 + (index % 2))].join(' ');
  return {
    id: String(index + 1),
    name: `${pick(FIRST, 7)} ${pick(LAST, 3)} ${index}`,
    date: '28 November 2026',
    clinician: 'Sample nurse',
    note,
    next_appointment: index % 4 === 0 ? '' : `Monday, ${8 + (index % 9)} o’clock`,
  };
}

const COLUMNS = ['id', 'name', 'date', 'clinician', 'note', 'next_appointment'] as const;

export function recipientsCsv(count: number): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: count }, (_, index) => {
    const person = benchPerson(index);
    return COLUMNS.map((column) => cell(person[column])).join(',');
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}
