import type { SqlCondition } from '../access/row-policy.js';
import { allOf } from '../db/conditions.js';
import { textFilter } from '../db/field-filters.js';
import type { FieldFilter } from '../db/filter.js';
import { checkedSystem } from './checked-external-ids.js';

interface ExternalIdsFilterInput {
  system: string;
  value?: { eq?: string | null; in?: readonly string[] | null; startsWith?: string | null } | null;
}

const valueFilter = textFilter('x.external_id_live');

/** Conditions on ids in a named system, of records of a type whose id this column holds. */
export function externalIdsFilter(typeName: string, idColumn: string): FieldFilter<ExternalIdsFilterInput> {
  return ({ system, value }, path) =>
    inSystem(
      typeName,
      checkedSystem(system, `${path}.system`),
      idColumn,
      value == null ? undefined : valueFilter(value, `${path}.value`),
    );
}

/** Records of a type that have an id in a system, which the condition calls `x.external_id_live`. */
export function inSystem(
  typeName: string,
  system: string,
  idColumn: string,
  condition: SqlCondition | undefined,
): SqlCondition {
  const { sql, parameters } = allOf(
    { sql: 'x.record_type = ? AND x.system_name = ?', parameters: [typeName, system] },
    condition ?? { sql: 'x.external_id_live IS NOT NULL', parameters: [] },
  );
  return { sql: `${idColumn} IN (SELECT x.record_id FROM external_ids x WHERE ${sql})`, parameters };
}
