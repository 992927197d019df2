import { matchVersion, type Recalled, type VersionWish } from '../../delivery/index.ts';
import { type Job, stateOf } from '../batches/job.ts';
import { jobKind } from '../batches/job-kinds.ts';

/**
 * What of a batch may have arrived though no record was kept of it: its process ended between the two. The journal does
 * not say in which language it was, so each language that the batch has counts.
 * @param kept keys of the batch that the record has.
 */
export function inDoubtOf(job: Job, kept: ReadonlySet<string>, wish: VersionWish): readonly Recalled[] {
  const { id, at, begun, attempts } = job;
  if (!begun) return [];
  const texts = Object.entries(begun.versions).flatMap(([language, version]) => {
    const match = matchVersion(version, wish);
    return match === 'no' ? [] : [{ language, version, match }];
  });
  const [first] = texts;
  if (!first) return [];
  const open = [...attempts].filter(([key, attempt]) => {
    const state = stateOf(attempt, job);
    return (state === 'inDoubt' || state === 'underWay') && !kept.has(key);
  });
  return open.map(
    ([key]): Recalled => ({
      batch: id,
      key,
      at,
      channel: jobKind(begun)?.channel(begun.flags) ?? begun.command,
      language: texts.map(({ language }) => language).join(' or '),
      editions: [],
      version: [...new Set(texts.map(({ version }) => version))].join(' or '),
      locked: begun.flags.encrypt === true,
      sure: false,
      match: texts.some(({ match }) => match === 'yes') ? 'yes' : 'unordered',
    }),
  );
}
