import type { Uses } from './uses.ts';

/** What happens while files are watched. */
export type WatchEvent =
  | { readonly type: 'saved'; readonly path: string }
  /** Nothing was saved for a moment. */
  | { readonly type: 'settled' }
  | { readonly type: 'built'; readonly uses: Uses }
  | { readonly type: 'interrupted' };

/** Where a watch stands; `saved` are the files that wait to be built with. */
export type WatchState =
  | { readonly at: 'resting'; readonly uses: Uses }
  | { readonly at: 'settling'; readonly uses: Uses; readonly saved: ReadonlySet<string> }
  | { readonly at: 'building'; readonly uses: Uses; readonly saved: ReadonlySet<string> }
  | { readonly at: 'ended' };

/** What is to be done next. */
export type WatchOrder =
  | { readonly type: 'nothing' }
  /** Say `settled` when nothing was saved for a moment, counted from now. */
  | { readonly type: 'settle' }
  | { readonly type: 'build'; readonly saved: ReadonlySet<string>; readonly uses: Uses }
  /** `unfinished` when something was saved and is not built. */
  | { readonly type: 'end'; readonly unfinished: boolean };

interface Step {
  readonly state: WatchState;
  readonly order: WatchOrder;
}

/** Whether a file has to do with what is built. */
export type Matters = (path: string, uses: Uses) => boolean;

/** A watch begins with a build of everything. */
export const WATCH_BEGINS: WatchState = { at: 'building', uses: new Map(), saved: new Set() };

const NOTHING: WatchOrder = { type: 'nothing' };

/**
 * One step of a watch: at most one build runs, what is saved during it is built after it, and what is saved in a
 * flurry is built once.
 */
export function nextStep(state: WatchState, event: WatchEvent, matters: Matters): Step {
  if (state.at === 'ended') return { state, order: NOTHING };
  const { uses } = state;
  switch (event.type) {
    case 'interrupted':
      return { state: { at: 'ended' }, order: { type: 'end', unfinished: state.at !== 'resting' } };
    case 'saved': {
      const saved = new Set(state.at === 'resting' ? [] : state.saved).add(event.path);
      // what the build that runs is made from is known when it is done
      if (state.at === 'building') return { state: { ...state, saved }, order: NOTHING };
      if (!matters(event.path, uses)) return { state, order: NOTHING };
      return { state: { at: 'settling', uses, saved }, order: { type: 'settle' } };
    }
    case 'settled':
      if (state.at !== 'settling') return { state, order: NOTHING };
      return {
        state: { at: 'building', uses, saved: new Set() },
        order: { type: 'build', saved: state.saved, uses },
      };
    case 'built': {
      if (state.at !== 'building') return { state, order: NOTHING };
      const saved = new Set([...state.saved].filter((path) => matters(path, event.uses)));
      if (saved.size === 0) return { state: { at: 'resting', uses: event.uses }, order: NOTHING };
      return { state: { at: 'settling', uses: event.uses, saved }, order: { type: 'settle' } };
    }
  }
}
