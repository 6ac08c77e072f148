import { acknowledged, told } from '../kit/acknowledged.js';
import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';
import type { CrashWorld } from '../kit/world.js';

/** The open stages of the pipeline that is there from the start. */
const STAGES = ['stg_00000000000000000000000001', 'stg_00000000000000000000000002'] as const;

/**
 * Opportunities that nobody else touches move to and fro between two stages. Each version of an opportunity is one entry
 * of its history, whoever made it.
 */
export const stageHistory: NewWorkload = (world) => {
  const idle: Expected[] = [];
  const { ledger } = world;
  return {
    name: 'stage history',
    turn: async (client) => {
      const opportunity = idle.length > 3 ? idle.shift() : await createOpportunity(world, client);
      if (!opportunity) return;
      const expectedVersion = Number(opportunity.columns.version);
      const stageId = STAGES.find((id) => id !== opportunity.columns.stage_id) ?? '';
      const outcome = await client.mutate<{ changeOpportunityStage: { opportunity: { version: number } } }>(
        `mutation ($input: ChangeOpportunityStageInput!) { changeOpportunityStage(input: $input) { opportunity { version } } }`,
        { input: { id: opportunity.id, expectedVersion, stageId } },
      );
      const what = `changeOpportunityStage of ${String(opportunity.id)}`;
      const changed = acknowledged(ledger, outcome, what, (data) => data.changeOpportunityStage.opportunity);
      if (!changed) return;
      ledger.change(opportunity, { version: expectedVersion + 1, stage_id: stageId });
      if (told(ledger, what, changed.version, expectedVersion + 1)) idle.push(opportunity);
    },
    check: async (stores) => {
      const rows = await stores.rows(
        'sales',
        'SELECT opportunity_id AS id, sequence, from_stage_id, to_stage_id FROM opportunity_stage_changes ' +
          'ORDER BY opportunity_id, sequence',
      );
      return ledger.all('opportunities').flatMap((opportunity) => {
        const entries = rows.filter((row) => row.id === opportunity.id);
        return [
          ...gaps(
            opportunity,
            entries.map(({ sequence }) => Number(sequence)),
          ),
          ...breaks(opportunity, entries),
        ];
      });
    },
  };
};

async function createOpportunity({ ledger, unique, users, customers }: CrashWorld, client: KeyedClient) {
  const name = unique('Opportunity');
  const ownerId = client.random.pick(users);
  const [stageId] = STAGES;
  const outcome = await client.mutate<{ createOpportunity: { opportunity: { id: string } } }>(
    `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }`,
    { input: { name, ownerId, stageId, customerId: client.random.pick(customers).id } },
  );
  const what = `createOpportunity "${name}"`;
  const created = acknowledged(ledger, outcome, what, (data) => data.createOpportunity.opportunity);
  if (!created) return undefined;
  return ledger.add('opportunities', created.id, name, { version: 1, stage_id: stageId, owner_id: ownerId });
}

function gaps({ id, columns }: Expected, sequences: readonly number[]): string[] {
  const expected = Array.from({ length: Number(columns.version) }, (_, index) => index + 1);
  return sequences.join() === expected.join()
    ? []
    : [`history of ${String(id)}: versions ${sequences.join()} instead of ${expected.join()}`];
}

function breaks({ id }: Expected, entries: readonly Record<string, unknown>[]): string[] {
  return entries
    .filter((entry, index) => index > 0 && entry.from_stage_id !== entries[index - 1]?.to_stage_id)
    .map(
      ({ sequence }) =>
        `history of ${String(id)}: version ${String(sequence)} does not begin where the one before ends`,
    );
}
