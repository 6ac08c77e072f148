import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf } from '../../../shared/db/conditions.js';
import type { FieldFilter } from '../../../shared/db/filter.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { TagsFilterInput } from '../__generated__/resolvers-types.js';
import type { Carrier } from './carried-tags.js';

const MOST_TAGS = 100;
const MOST_TAGS_AT_ONCE = 20;

/** Conditions on the tags of the record whose id this column holds. */
export function tagsFilter({ table, column }: Carrier, idColumn: string): FieldFilter<TagsFilterInput> {
  const tagged = (condition: SqlCondition | undefined): SqlCondition | undefined =>
    condition && {
      sql: `${idColumn} IN (SELECT ${column} FROM ${table} WHERE ${condition.sql})`,
      parameters: condition.parameters,
    };
  return ({ any, all, isEmpty }, path) =>
    allOf(
      tagged(oneOf('tag', atMost(MOST_TAGS, any, `${path}.any`))),
      ...(atMost(MOST_TAGS_AT_ONCE, all, `${path}.all`) ?? []).map((tag) => tagged(oneOf('tag', [tag]))),
      isEmpty == null
        ? undefined
        : {
            sql: `${isEmpty ? 'NOT ' : ''}EXISTS (SELECT 1 FROM ${table} g WHERE g.${column} = ${idColumn})`,
            parameters: [],
          },
    );
}
