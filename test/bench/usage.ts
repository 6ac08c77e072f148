/** What a measured process tells the benchmark when asked. */
export interface Usage {
  /** Milliseconds of CPU since it started, user and system. */
  cpu: number;
  /** Bytes of memory in use. */
  memory: number;
}

/** Tells the parent the port, and from then on answers each message with the usage so far. */
export function reportUsage(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1_000, memory: process.memoryUsage.rss() } satisfies Usage);
  });
  process.send?.({ port });
}
