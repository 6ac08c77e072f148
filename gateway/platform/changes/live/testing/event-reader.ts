/** An event as a reader gets it. */
export interface ReadEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** Somebody who reads a stream of Server-Sent Events. */
export interface EventReader {
  readonly status: number;
  readonly headers: Headers;
  /** The body of a refusal. */
  readonly refusal: { code: string } | undefined;
  /** The id to go on from, as the standard has it: the last one that came, also with an event that says nothing. */
  lastId(): string;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ReadEvent | undefined>;
  /** The data of the next so many changes. */
  changes(count: number): Promise<unknown[]>;
  /** All comments so far. */
  comments(): readonly string[];
  close(): void;
}

/** Opens a stream; `from` is sent as `Last-Event-ID`. */
export async function readEvents(url: string, token: string | undefined, from?: string): Promise<EventReader> {
  const ending = new AbortController();
  const headers = new Headers({ accept: 'text/event-stream' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (from !== undefined) headers.set('last-event-id', from);
  const response = await fetch(url, { headers, signal: ending.signal });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const refusal = isStream ? undefined : ((await response.json()) as Refusal).errors[0]?.extensions;
  const blocks = isStream && response.body ? blocksOf(response.body) : undefined;
  const comments: string[] = [];
  let lastId = from ?? '';
  const next = async (): Promise<ReadEvent | undefined> => {
    for (;;) {
      const { value: block } = (await blocks?.next()) ?? {};
      if (block === undefined) return undefined;
      const fields = new Map<string, string>();
      for (const line of block.split('\n')) {
        const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        if (name === '') comments.push(value);
        else fields.set(name, value);
      }
      lastId = fields.get('id') ?? lastId;
      const data = fields.get('data');
      if (data !== undefined)
        return { event: fields.get('event') ?? 'message', id: fields.get('id'), data: JSON.parse(data) };
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    refusal,
    lastId: () => lastId,
    next,
    changes: async (count) => {
      const found: unknown[] = [];
      while (found.length < count) {
        const event = await next();
        if (!event) throw new Error(`The stream ended after ${JSON.stringify(found)}.`);
        if (event.event === 'change') found.push(event.data);
      }
      return found;
    },
    comments: () => comments,
    close: () => ending.abort(),
  };
}

interface Refusal {
  errors: { extensions: { code: string } }[];
}

async function* blocksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        yield text.slice(0, end);
        text = text.slice(end + 2);
      }
    }
  } catch {
    // Cut off, by us or by the server: what was not whole does not count.
  }
  return undefined;
}
