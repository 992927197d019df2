import { join } from 'node:path';
import { MachineFailure, SETTINGS_FILE } from '../../files/index.ts';
import type { Workers } from '../../workers/index.ts';
import { chooseTargets } from '../choose-targets.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import type { Terminal } from '../terminal.ts';
import { unexpectedFailure } from '../unexpected-failure.ts';
import { UsageError } from '../usage-error.ts';
import { buildRound } from '../watch/build-round.ts';
import { followFiles } from '../watch/follow-files.ts';
import { stoodOn, type Uses } from '../watch/uses.ts';
import { startWatchReport } from '../watch/watch-report.ts';
import {
  type Matters,
  nextStep,
  WATCH_BEGINS,
  type WatchEvent,
  type WatchState,
} from '../watch/watch-state.ts';
import type { BuildOptions } from './build.runner.ts';

/** Programs save a file in several steps; after this long without one they are done. Milliseconds. */
const SETTLING = 100;

/**
 * Builds as `build` does, then again what changes, until it is interrupted. What is wrong with the call itself is a
 * UsageError at the start; whatever goes wrong later is told, and the watch goes on.
 */
export async function runWatch(
  options: BuildOptions,
  terminal: Terminal,
  workers: Workers,
): Promise<ExitCode> {
  const project = await openProject(options.settings, terminal);
  if (project.problems.length === 0) await chooseTargets(options.slugs, project, terminal);
  const { root } = project.shelves.project;

  return new Promise((resolve, reject) => {
    const stopping = new AbortController();
    const report = startWatchReport(options, root, terminal);
    const matters = mattersIn(root);
    let state: WatchState = WATCH_BEGINS;
    let timer: NodeJS.Timeout | undefined;

    const following = followFiles(root, {
      saved: (path) => happen({ type: 'saved', path }),
      failed: (failure) => end(() => reject(failure)),
    });
    const end = (settle: () => void): void => {
      stopping.abort();
      clearTimeout(timer);
      void following.stop().then(settle);
    };
    const happen = (event: WatchEvent): void => {
      const { state: next, order } = nextStep(state, event, matters);
      state = next;
      switch (order.type) {
        case 'nothing':
          return;
        case 'settle':
          clearTimeout(timer);
          timer = setTimeout(() => happen({ type: 'settled' }), SETTLING);
          return;
        case 'build':
          void build(order.saved, order.uses);
          return;
        case 'end':
          end(() => resolve(order.unfinished ? EXIT.interrupted : EXIT.done));
      }
    };
    const build = async (saved: ReadonlySet<string> | null, uses: Uses): Promise<void> => {
      if (stopping.signal.aborted) return;
      const began = terminal.now();
      try {
        const round = await buildRound(options, { root, saved, uses }, terminal, workers);
        if (stopping.signal.aborted) return;
        report.round({ ...round, saved, began });
        await following.also([...round.uses.values()].flat(), began);
        happen({ type: 'built', uses: round.uses });
      } catch (error) {
        if (error instanceof UsageError) return end(() => reject(error));
        const failure = error instanceof MachineFailure ? error : unexpectedFailure(error);
        report.failure(failure);
        happen({ type: 'built', uses });
      }
    };

    const { interrupted } = terminal;
    interrupted.addEventListener('abort', () => happen({ type: 'interrupted' }), { once: true });
    if (interrupted.aborted) happen({ type: 'interrupted' });
    void following.ready.then(() => build(null, new Map()));
  });
}

/** What is followed: the settings, whatever a handout was made from, and handouts that nobody knew yet. */
function mattersIn(root: string): Matters {
  const handouts = join(root, 'content/handouts');
  return (path, uses) =>
    path === join(root, SETTINGS_FILE) ||
    (path.startsWith(handouts) && path.endsWith('.yaml')) ||
    [...uses.values()].some((inputs) => stoodOn(inputs, path));
}
