import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';

/** A server program and its folder, which both end with this process, however it ends. */
export interface KeptServer {
  /** Starts the program; answers its id. */
  start(): Promise<number>;
  /** Ends the program as `kill -9` does and leaves its folder, so that it can be started again. */
  kill(): Promise<void>;
  /** Lets this process end although the server was not stopped. */
  letGo(): void;
  /** Ends the program and removes the folder; safe to call again. */
  stop(): Promise<void>;
}

/**
 * The server's parent: a shell that obeys until our end of its standard input closes, then ends the server and removes
 * the folder. The kernel closes our end however we die (`kill -9` included), and a session of its own keeps the
 * terminal's Ctrl+C away from it.
 */
const KEEPER = `
folder=$1; shift
server=
end() {
  if [ "$server" ]; then
    kill -KILL "$server"
    wait "$server"
    server=
  fi
}
while read -r order; do
  if [ "$order" = start ]; then
    "$@" </dev/null >/dev/null &
    server=$!
    echo "$server"
  else
    end
    echo ended
  fi
done
end
rm -rf "$folder"
`;

type Keeper = ChildProcessByStdio<Writable, Readable, null>;

/** Makes the keeper of a server that `command` runs; the folder must be there and nobody else's. */
export function keepServer(folder: string, command: readonly string[]): KeptServer {
  const keeper: Keeper = spawn('/bin/sh', ['-c', KEEPER, 'sh', folder, ...command], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const obey = async (order: 'start' | 'kill') => {
    keeper.stdin.write(`${order}\n`);
    const [line] = (await once(keeper.stdout, 'data')) as [Buffer];
    return line.toString().trim();
  };
  return {
    start: async () => Number(await obey('start')),
    kill: async () => {
      await obey('kill');
    },
    letGo: () => {
      keeper.unref();
      for (const stream of [keeper.stdin, keeper.stdout]) if (stream instanceof Socket) stream.unref();
    },
    stop: async () => {
      if (keeper.exitCode !== null || keeper.signalCode !== null) return;
      keeper.ref();
      const exit = once(keeper, 'exit');
      keeper.stdin.end();
      await exit;
    },
  };
}
