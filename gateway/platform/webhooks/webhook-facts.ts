import type { Principal } from '../../../shared/access/principal.js';
import { badInput } from '../../../shared/errors.js';
import type { RecordTypeName, WebhookEvent } from '../__generated__/resolvers-types.js';
import { feedEnds } from '../changes/feeds.js';
import { permittedSources, type RecordSource } from '../changes/record-sources.js';
import type { Context } from '../context.js';

/** The types that a webhook is to be told of; fails with `FORBIDDEN` on one that `principal` may not read. */
export function checkedTypes(scope: Context, principal: Principal, names: readonly RecordTypeName[]): RecordSource[] {
  if (names.length === 0) throw badInput('input.types', 'must name at least one type.');
  return permittedSources({ ...recordsOf(scope), principal }, names);
}

function recordsOf({ services, journal }: Context): Pick<Context, 'services' | 'journal'> {
  return { services, journal };
}

/** What a webhook is to be told, each once. */
export function checkedEvents(events: readonly WebhookEvent[]): WebhookEvent[] {
  if (events.length === 0) throw badInput('input.events', 'must name at least one event.');
  return [...new Set(events)];
}

/** Where the feeds behind these types end now. */
export function endsOf(scope: Context, sources: readonly RecordSource[]): Promise<Record<string, number>> {
  return feedEnds(scope, [...new Set(sources.map(({ subgraph }) => subgraph))]);
}
