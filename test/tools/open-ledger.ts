import { type Ledger, openJournal } from '../../src/batch/index.ts';

/** The ledger of a print job, as it is when it is begun or taken up. */
export async function openLedger(folder: string): Promise<Ledger> {
  const opened = await openJournal({
    folder,
    batch: '1',
    input: 'x',
    now: () => new Date(),
    retryInDoubt: true,
  });
  if (!opened.ok) throw new Error(opened.because);
  return opened.ledger;
}
