import type { NodeWorker } from 'node:inspector';
import { Session } from 'node:inspector';
import { fileURLToPath } from 'node:url';

/**
 * Milliseconds. A thread that runs JavaScript stops within a few, on a busy machine later; one that waits, or is deep in a
 * library, does not.
 */
const PATIENCE = 3000;

interface Frame {
  readonly functionName: string;
  readonly location: {
    readonly scriptId: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
}

/**
 * What a worker thread that never comes to an end is doing, as V8 writes a stack; null where it does not run
 * JavaScript. Its own debugger is asked, since the thread answers nobody. The thread is no good afterwards: end it.
 */
export async function stackOfThread(threadId: number): Promise<string | null> {
  const session = new Session();
  session.connect();
  // whoever gives up waiting still hears of a pause that comes late and resumes it: a thread that stands still in its
  // debugger cannot be ended, and the program would wait for it for ever
  const stack = pause(session, threadId)
    // it has ended meanwhile
    .catch(() => null)
    .finally(() => session.disconnect());
  return Promise.race([stack, nothingAfter(PATIENCE)]);
}

async function pause(session: Session, threadId: number): Promise<string> {
  const attached = new Promise<string>((resolve) => {
    session.on('NodeWorker.attachedToWorker', ({ params }) => {
      if (params.workerInfo.workerId === String(threadId)) resolve(params.sessionId);
    });
  });
  await ask(session, 'NodeWorker.enable', { waitForDebuggerOnStart: false });
  const sessionId = await attached;
  const hear = <T>(method: string, listener: (parameters: T) => void): void => {
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      const message = JSON.parse(params.message) as { readonly method?: string; readonly params: T };
      if (params.sessionId === sessionId && message.method === method) listener(message.params);
    });
  };
  const tell = (id: number, method: string): Promise<void> =>
    ask(session, 'NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) });
  // the frames themselves do not name the file of a module that was compiled by hand, as templates are
  const files = new Map<string, string>();
  hear<Script>('Debugger.scriptParsed', (script) => files.set(script.scriptId, pathOf(script)));
  const paused = new Promise<readonly Frame[]>((resolve) => {
    hear<{ readonly callFrames: readonly Frame[] }>('Debugger.paused', ({ callFrames }) =>
      resolve(callFrames),
    );
  });
  const resumed = new Promise((resolve) => {
    hear('Debugger.resumed', resolve);
  });
  await tell(1, 'Debugger.enable');
  await tell(2, 'Debugger.pause');
  const frames = await paused;
  await tell(3, 'Debugger.resume');
  await resumed;
  await ask(session, 'NodeWorker.disable');
  return frames.map((frame) => asLine(frame, files.get(frame.location.scriptId) ?? '')).join('\n');
}

interface Script {
  readonly scriptId: string;
  readonly url: string;
  readonly embedderName?: string;
}

function pathOf({ url, embedderName }: Script): string {
  const name = url || (embedderName ?? '');
  return name.startsWith('file:') ? fileURLToPath(name) : name;
}

/** The debugger counts from 0, a stack from 1. */
const asLine = ({ functionName, location }: Frame, path: string): string =>
  `    at ${functionName || '<anonymous>'} (${path}:${location.lineNumber + 1}:${location.columnNumber + 1})`;

type Method = 'NodeWorker.enable' | 'NodeWorker.disable' | 'NodeWorker.sendMessageToWorker';
type Parameters = NodeWorker.EnableParameterType | NodeWorker.SendMessageToWorkerParameterType;

function ask(session: Session, method: Method, parameters?: Parameters): Promise<void> {
  return new Promise((resolve, reject) => {
    session.post(method, parameters, (error) => (error ? reject(error) : resolve()));
  });
}

const nothingAfter = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds, null).unref();
  });
