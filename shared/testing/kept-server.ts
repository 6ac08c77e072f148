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
 * terminal's Ctrl+C away from it. It waits for orders in a child, because a shell that waits for a child also notices
 * that the server has ended by itself.
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
while :; do
  (read -r order || exit 2; [ "$order" = start ])
  case $? in
    0)
      "$@" </dev/null >/dev/null &
      server=$!
      echo "$server"
      ;;
    1)
      end
      echo ended
      ;;
    *) break ;;
  esac
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
  let isLetGo = false;
  const streams = () => [keeper.stdin, keeper.stdout].filter((stream) => stream instanceof Socket);
  const letGo = () => {
    keeper.unref();
    for (const stream of streams()) stream.unref();
  };
  const obey = async (order: 'start' | 'kill') => {
    // Whoever waits for the answer must not end before it comes.
    for (const stream of streams()) stream.ref();
    keeper.stdin.write(`${order}\n`);
    const [line] = (await once(keeper.stdout, 'data')) as [Buffer];
    if (isLetGo) letGo();
    return line.toString().trim();
  };
  return {
    start: async () => Number(await obey('start')),
    kill: async () => {
      await obey('kill');
    },
    letGo: () => {
      isLetGo = true;
      letGo();
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
