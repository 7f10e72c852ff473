import { type ChildProcess, spawn } from 'node:child_process';
import WebSocket from 'ws';

/** A connection to WebDriver BiDi, which Firefox has built in. */
export interface Bidi {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly error?: string;
  readonly message?: string;
  readonly result?: unknown;
}

/** Starts a Firefox and connects to it. @throws when it does not come up within a minute */
export async function startFirefox(
  executable: string,
  args: readonly string[],
): Promise<{ bidi: Bidi; child: ChildProcess }> {
  const child = spawn(executable, [
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
    '--no-remote',
    ...args,
  ]);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not come up: ${said.slice(-500)}`)), 60_000);
    child.stderr.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) {
        clearTimeout(late);
        resolve(found);
      }
    });
    child.once('exit', () => reject(new Error(`Firefox ended: ${said.slice(-500)}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  socket.on('error', () => undefined);
  let last = 0;
  const bidi: Bidi = {
    send: <T>(method: string, params: object = {}) =>
      new Promise<T>((resolve, reject) => {
        last += 1;
        const id = last;
        waiting.set(id, (answer) => {
          waiting.delete(id);
          if (answer.type === 'error') reject(new Error(`${method}: ${answer.error}: ${answer.message}`));
          else resolve(answer.result as T);
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.terminate(),
  };
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return { bidi, child };
}
