import { addDays, meetingAfter, MEETINGS } from './calendar.js';
import type { DemoCustomer } from './customers.js';
import type { DemoLineItem } from './opportunities.js';
import type { Random } from './random.js';
import type { CompanyTables } from './tables.js';

/** How an opportunity ended, if it did. */
export type Fate = 'WON' | 'LOST' | 'OPEN';

/** What a sales meeting entered about an opportunity; what is left out stayed as it was. */
export interface Step {
  /** Number of the meeting. */
  meeting: number;
  /** Where it stands after the meeting: how far among the open stages, or how it ended. */
  stage: number | 'WON' | 'LOST';
  expectedOn?: string;
  closedOn?: string;
  lossReason?: string;
  /** Key of a member of staff. */
  owner?: string;
  items?: readonly DemoLineItem[];
}

/** What is certain of an opportunity before its steps are made up. */
export interface Beginning {
  customer: DemoCustomer;
  fate: Fate;
  openedOn: string;
  closedOn: string | undefined;
  expectedOn: string;
  items: readonly DemoLineItem[];
  /** What the customer may add to its order. */
  extra: DemoLineItem;
}

/** A colleague who left, the day on which the book was handed over, and to whom. */
const LEAVER = 'sun';
const HANDED_OVER_ON = '2025-09-01';
const HEIR = 'wang';

/** Makes up what the sales meetings entered: the stages, delays, larger orders, a hand-over, the end. */
export function makeLife(tables: CompanyTables, beginning: Beginning, random: Random): Step[] {
  const { customer, fate, openedOn, closedOn, expectedOn, items } = beginning;
  const first = Math.min(meetingAfter(openedOn), MEETINGS.length - 1);
  const last = closedOn === undefined ? MEETINGS.length : Math.min(meetingAfter(closedOn), MEETINGS.length - 1);
  const { owner } = customer.line;
  const isHandedOver = owner === HEIR && openedOn < addDays(HANDED_OVER_ON, -20);
  const depth = random.chance(0.25) ? 1 : 0;
  const created: Step = { meeting: first, stage: depth, expectedOn, items: [...items] };
  const steps = new Map<number, Step>([[first, created]]);
  const firstOwner = isHandedOver ? LEAVER : owner;
  if (firstOwner !== undefined) created.owner = firstOwner;

  let meeting = first;
  for (const change of changes(beginning, depth, random)) {
    meeting += random.int(1, 3);
    if (meeting >= last) break;
    steps.set(meeting, { meeting, ...change });
  }
  const stageAt = (at: number) => [...steps.values()].filter((step) => step.meeting <= at).at(-1)?.stage ?? depth;
  const handOver = meetingAfter(HANDED_OVER_ON);
  if (isHandedOver && handOver > first && handOver < last) {
    const entered = steps.get(handOver) ?? { meeting: handOver, stage: stageAt(handOver) };
    steps.set(handOver, { ...entered, owner: HEIR });
  }
  if (closedOn !== undefined && fate !== 'OPEN' && last > first) {
    steps.set(last, { meeting: last, stage: fate, closedOn, ...reasonFor(tables, customer, fate, random) });
  }
  return [...steps.values()].sort((one, other) => one.meeting - other.meeting);
}

/** What may happen between the beginning and the end, in this order. */
function changes({ expectedOn, items, extra }: Beginning, depth: number, random: Random): Omit<Step, 'meeting'>[] {
  const isDelayed = random.chance(0.35);
  const isLarger = random.chance(0.3);
  return [
    ...(depth === 0 && random.chance(0.85) ? [{ stage: 1 }] : []),
    ...(isLarger ? [{ stage: 1, items: [...items, extra] }] : []),
    ...(isDelayed ? [{ stage: 1, expectedOn: addDays(expectedOn, random.int(2, 6) * 7) }] : []),
  ];
}

function reasonFor({ lossReasons }: CompanyTables, { language }: DemoCustomer, fate: Fate, random: Random) {
  if (fate !== 'LOST') return {};
  return { lossReason: random.pick(lossReasons.filter((line) => line.language === language)).reason };
}
