import { isEnumType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { atMost } from '../../../shared/graphql/input-limits.js';
import { languageOfTag, type Language } from '../../../shared/text/language.js';
import type { NameLabel, QueryLabelsArgs, TypeLabels } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { ENUMS } from './catalogue/enums.js';
import { FIELDS } from './catalogue/fields.js';
import { TYPES } from './catalogue/types.js';
import { inEnglish } from './english.js';

const MOST_TYPES = 100;

/** Cut schemas are kept by who shares them, and so are their labels. */
const known = new WeakMap<GraphQLSchema, Partial<Record<Language, ReadonlyMap<string, TypeLabels>>>>();

/** Lists what the types and enums that the caller sees are called. Fails with `BAD_USER_INPUT` on too many names. */
export function listLabels(
  { services, principal, language }: Pick<Context, 'services' | 'principal' | 'language'>,
  { types, language: tag }: Pick<QueryLabelsArgs, 'types' | 'language'>,
): TypeLabels[] {
  const { graph } = services.sight;
  if (!graph) throw new Error('There is no graph yet.');
  const names = atMost(MOST_TYPES, types, 'types');
  const { schema } = graph.schemaFor(principal);
  const labels = labelsOf(schema, tag == null ? (language ?? 'en') : languageOfTag(tag));
  if (!names) return [...labels.values()];
  return [...new Set(names)].sort().flatMap((name) => labels.get(name) ?? []);
}

function labelsOf(schema: GraphQLSchema, language: Language): ReadonlyMap<string, TypeLabels> {
  const kept = known.get(schema) ?? {};
  known.set(schema, kept);
  return (kept[language] ??= new Map(
    Object.values(schema.getTypeMap())
      .map((type) => labelsOfType(type, language))
      .filter((labels) => labels !== undefined)
      .map((labels) => [labels.name, labels] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ));
}

function labelsOfType(type: GraphQLNamedType, language: Language): TypeLabels | undefined {
  const { name } = type;
  const label = (member: string, chinese: string | undefined): Pick<NameLabel, 'name' | 'label'> => ({
    name: member,
    label: language === 'zh' ? (chinese ?? inEnglish(member)) : inEnglish(member),
  });
  if (isEnumType(type) && Object.hasOwn(ENUMS, name)) {
    const words = ENUMS[name];
    const values = type.getValues().map((value) => label(value.name, words?.values[value.name]));
    return { ...label(name, words?.label), fields: [], values };
  }
  if (!isObjectType(type) || !Object.hasOwn(TYPES, name)) return undefined;
  const words = TYPES[name];
  const fields = Object.keys(type.getFields()).map((field) => label(field, words?.fields?.[field] ?? FIELDS[field]));
  return { ...label(name, words?.label), fields, values: [] };
}
