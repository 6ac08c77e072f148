import { badInput } from '../../../shared/errors.js';
import { notNull, within } from '../../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../../shared/text/cleaned-text.js';
import type {
  InteractionChannel,
  RecordInteractionInput,
  UpdateInteractionInput,
} from '../__generated__/resolvers-types.js';
import type { Interaction } from './interaction.entity.js';

/** What record, update and import say of an interaction; null clears, undefined leaves alone. */
export type InteractionInput = Partial<
  Pick<
    UpdateInteractionInput,
    'channel' | 'direction' | 'subject' | 'body' | 'occurredAt' | 'durationMinutes' | 'place'
  > &
    Pick<RecordInteractionInput, 'externalId'>
>;

/** Columns of an interaction that an input sets. */
export type InteractionFacts = Partial<
  Pick<
    Interaction,
    | 'externalId'
    | 'externalIdLive'
    | 'channel'
    | 'direction'
    | 'subject'
    | 'body'
    | 'occurredAt'
    | 'durationMinutes'
    | 'place'
  >
>;

const MOST_MINUTES = 10_080;
const DAY = 24 * 60 * 60 * 1000;

/** Checks what an input says of an interaction, in the form of the columns. Fails with `BAD_USER_INPUT`. */
export function interactionFacts(input: InteractionInput, path: string, now: string): InteractionFacts {
  const { externalId, channel, direction, subject, body, occurredAt, durationMinutes, place } = input;
  return {
    ...(externalId === undefined ? {} : externalIdFacts(externalId, `${path}.externalId`)),
    ...(channel === undefined ? {} : { channel: notNull(channel, `${path}.channel`) }),
    ...(direction === undefined ? {} : { direction: notNull(direction, `${path}.direction`) }),
    ...(subject === undefined ? {} : { subject: checkedSubject(subject, `${path}.subject`) }),
    ...(body === undefined ? {} : { body: optionalText(body, `${path}.body`, { max: 16_000, multiline: true }) }),
    ...(occurredAt === undefined ? {} : { occurredAt: checkedInstant(occurredAt, `${path}.occurredAt`, now) }),
    ...(durationMinutes === undefined
      ? {}
      : { durationMinutes: checkedMinutes(durationMinutes, `${path}.durationMinutes`) }),
    ...(place === undefined ? {} : { place: optionalText(place, `${path}.place`, { max: 300 }) }),
  };
}

function checkedSubject(subject: string | null, path: string): string {
  return cleanedText(notNull(subject, path), path, { max: 200 });
}

function checkedMinutes(minutes: number | null, path: string): number | null {
  return minutes === null ? null : within([1, MOST_MINUTES], minutes, path);
}

/** A day's grace, because clocks and time zones of other systems differ. */
function checkedInstant(occurredAt: string | null, path: string, now: string): string {
  const instant = notNull(occurredAt, path);
  if (Date.parse(instant) > Date.parse(now) + DAY) throw badInput(path, 'must not be more than a day ahead.');
  return instant;
}

function externalIdFacts(externalId: string | null, path: string): InteractionFacts {
  const cleaned = optionalText(externalId, path, { max: 100 });
  return { externalId: cleaned, externalIdLive: cleaned };
}

const LASTING: ReadonlySet<InteractionChannel> = new Set(['PHONE', 'VISIT', 'MEETING', 'WECHAT', 'OTHER']);
const SOMEWHERE: ReadonlySet<InteractionChannel> = new Set(['VISIT', 'MEETING', 'OTHER']);

/** Checks that an interaction of this channel has a duration and a place; fails with `BAD_USER_INPUT` where it does not. */
export function assertFitsChannel(
  { channel, durationMinutes, place }: Pick<Interaction, 'channel' | 'durationMinutes' | 'place'>,
  path: string,
): void {
  if (durationMinutes !== null && !LASTING.has(channel)) {
    throw badInput(`${path}.durationMinutes`, `does not go with the channel ${channel}.`);
  }
  if (place !== null && !SOMEWHERE.has(channel)) {
    throw badInput(`${path}.place`, `does not go with the channel ${channel}.`);
  }
}
