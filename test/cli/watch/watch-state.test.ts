import { describe, expect, it } from 'vitest';
import { stoodOn, type Uses } from '../../../src/cli/watch/uses.ts';
import { nextStep, WATCH_BEGINS, type WatchEvent } from '../../../src/cli/watch/watch-state.ts';

const USES: Uses = new Map([['tablets/en', ['/p/tablets.yaml', '/p/fonts']]]);
const MORE: Uses = new Map([['tablets/en', ['/p/tablets.yaml', '/p/plate.png']]]);

const saved = (path: string): WatchEvent => ({ type: 'saved', path });
const built = (uses: Uses = USES): WatchEvent => ({ type: 'built', uses });
const settled: WatchEvent = { type: 'settled' };
const interrupted: WatchEvent = { type: 'interrupted' };

/** Goes through events from the beginning, and lists what was ordered. */
function ordersOf(events: readonly WatchEvent[]): readonly string[] {
  let state = WATCH_BEGINS;
  return events.map((event) => {
    const step = nextStep(state, event, (path, uses) =>
      [...uses.values()].some((inputs) => stoodOn(inputs, path)),
    );
    state = step.state;
    switch (step.order.type) {
      case 'build':
        return `build ${[...step.order.saved].join(' ')}`;
      case 'end':
        return step.order.unfinished ? 'end unfinished' : 'end';
      default:
        return step.order.type === 'nothing' ? '-' : step.order.type;
    }
  });
}

describe('a watch', () => {
  it.each([
    {
      name: 'builds what was saved, when it has settled',
      events: [built(), saved('/p/tablets.yaml'), settled],
      orders: ['-', 'settle', 'build /p/tablets.yaml'],
    },
    {
      name: 'builds a flurry once',
      events: [
        built(),
        saved('/p/tablets.yaml'),
        saved('/p/fonts/400.ttf'),
        saved('/p/tablets.yaml'),
        settled,
      ],
      orders: ['-', 'settle', 'settle', 'settle', 'build /p/tablets.yaml /p/fonts/400.ttf'],
    },
    {
      name: 'leaves alone what no handout stands on',
      events: [built(), saved('/p/out/tablets.pdf'), saved('/p/tablets.yaml~'), settled],
      orders: ['-', '-', '-', '-'],
    },
    {
      name: 'does not begin a second build while one runs',
      events: [built(), saved('/p/tablets.yaml'), settled, saved('/p/tablets.yaml'), settled],
      orders: ['-', 'settle', 'build /p/tablets.yaml', '-', '-'],
    },
    {
      name: 'builds once more what was saved during a build',
      events: [saved('/p/tablets.yaml'), saved('/p/tablets.yaml'), built(), settled, built(), settled],
      orders: ['-', '-', 'settle', 'build /p/tablets.yaml', '-', '-'],
    },
    {
      name: 'knows a file that a handout came to stand on while it was saved',
      events: [built(), saved('/p/tablets.yaml'), settled, saved('/p/plate.png'), built(MORE), settled],
      orders: ['-', 'settle', 'build /p/tablets.yaml', '-', 'settle', 'build /p/plate.png'],
    },
    {
      name: 'forgets a file that no handout stands on any more',
      events: [built(), saved('/p/tablets.yaml'), settled, saved('/p/fonts/400.ttf'), built(MORE)],
      orders: ['-', 'settle', 'build /p/tablets.yaml', '-', '-'],
    },
    { name: 'ends at rest', events: [built(), interrupted], orders: ['-', 'end'] },
    { name: 'ends in a build', events: [interrupted], orders: ['end unfinished'] },
    {
      name: 'ends with something saved and not built',
      events: [built(), saved('/p/tablets.yaml'), interrupted],
      orders: ['-', 'settle', 'end unfinished'],
    },
    {
      name: 'does nothing after its end',
      events: [interrupted, built(), saved('/p/tablets.yaml'), settled, interrupted],
      orders: ['end unfinished', '-', '-', '-', '-'],
    },
  ])('$name', ({ events, orders }) => {
    expect(ordersOf(events)).toEqual(orders);
  });
});

describe('a handout', () => {
  it.each([
    ['/p/plate.png', '/p/plate.png', true],
    ['/p/plate.png', '/p/Plate.PNG', true],
    ['/p/cafe\u0301.png', '/p/caf\u00e9.png', true],
    ['/p/fonts', '/p/fonts/ours/400.ttf', true],
    ['/p/fonts', '/p/fonts-old/400.ttf', false],
    ['/p/fonts/ours', '/p/fonts', false],
  ])('that stood on %s: %s changed → %s', (input, changed, matters) => {
    expect(stoodOn([input], changed)).toBe(matters);
  });
});
