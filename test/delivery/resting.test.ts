import { expect, it } from 'vitest';
import { type Channel, restingChannel, type Taken } from '../../src/delivery/index.ts';

const MINUTE = 60_000;
const SENT: Taken = { settlement: { outcome: 'sent', code: '250' } };
const refusal = (lasts: boolean): Taken => ({
  settlement: { outcome: 'deferred', code: '535' },
  stop: { message: 'The mail server refused the login (535).', hint: 'Set it.', lasts },
});

function channelThatSays(...answers: Taken[]) {
  const asked: string[] = [];
  let time = 0;
  const channel: Channel<string> = {
    async deliver(delivery) {
      asked.push(delivery);
      return answers.shift() ?? SENT;
    },
    close: async () => {},
  };
  const resting = restingChannel(channel, 15 * MINUTE, () => new Date(time));
  const wait = (minutes: number): void => {
    time += minutes * MINUTE;
  };
  return { asked, resting, wait };
}

it('asks a server that refused the login only once in a while, and puts off what comes in between', async () => {
  const { asked, resting, wait } = channelThatSays(refusal(true), refusal(true));
  expect(await resting.deliver('a')).toEqual(refusal(true));
  wait(14);
  expect(await resting.deliver('b')).toEqual(refusal(true));
  expect(asked).toEqual(['a']);
  wait(2);
  expect(await resting.deliver('b')).toEqual(refusal(true));
  expect(asked).toEqual(['a', 'b']);
  wait(16);
  expect(await resting.deliver('c')).toEqual(SENT);
  expect(await resting.deliver('d')).toEqual(SENT);
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
});

it('asks again at once where waiting alone may mend it', async () => {
  const { asked, resting } = channelThatSays(refusal(false));
  await resting.deliver('a');
  expect(await resting.deliver('b')).toEqual(SENT);
  expect(asked).toEqual(['a', 'b']);
});
