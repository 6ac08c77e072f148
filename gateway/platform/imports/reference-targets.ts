import { AppError } from '../../../shared/errors.js';
import type { GraphClient } from '../../../shared/http/graph-client.js';
import { executeWithRetry } from '../../../shared/import/execute-with-retry.js';
import type { ReferenceBy, ReferencePlace } from '../../../shared/import/pending-reference.js';
import type { FoundRecord, ReferenceTarget, ReferenceTargets } from '../../../shared/import/reference-resolver.js';
import { UnfitValue } from '../../../shared/import/refusal.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import { IMPORT_TYPES } from './import-types.js';

/** How many names one query asks for; several records may bear one name, and a page holds 100. */
const ASKED_AT_ONCE = 50;
const PAGE = 100;

/** The kinds of record that rows refer to, looked up in a graph. */
export function referenceTargets(client: GraphClient): ReferenceTargets {
  return {
    users: listed(client, 'users', 'User'),
    customers: listed(client, 'customers', 'Customer', { kind: 'ORGANIZATION' }),
    contacts: { find: listed(client, 'contacts', 'Contact').find },
    products: listed(client, 'products', 'Product'),
    opportunities: byExternalId(listed(client, 'opportunities', 'Opportunity')),
    stages: stages(client),
  };
}

interface ListedNode {
  readonly id: string;
  readonly name?: string;
  readonly externalId?: string | null;
  readonly externalIds?: readonly { readonly system: string; readonly value: string }[];
}

/** A kind that has a list with filters for names and external ids, and an import of its own. */
function listed(
  client: GraphClient,
  list: string,
  noun: string,
  initial: Readonly<Record<string, unknown>> = {},
): ReferenceTarget {
  const query = (label: string) => `query Find${noun}s($filter: ${noun}FilterInput!) {
  ${list}(filter: $filter, first: ${PAGE}) { nodes { id ${label} } }
}`;

  async function find(by: ReferenceBy, texts: readonly string[], place: ReferencePlace): Promise<FoundRecord[]> {
    const { system } = place;
    if (texts.length > ASKED_AT_ONCE) {
      const [some, others] = [texts.slice(0, ASKED_AT_ONCE), texts.slice(ASKED_AT_ONCE)];
      return [...(await find(by, some, place)), ...(await find(by, others, place))];
    }
    const filter = system === undefined ? { [by]: { in: texts } } : { externalIds: { system, value: { in: texts } } };
    const label = system === undefined ? by : 'externalIds { system value }';
    const data = await executeWithRetry(client, query(label), { filter });
    const nodes = (data[list] as { nodes: readonly ListedNode[] } | null)?.nodes ?? [];
    if (nodes.length >= PAGE && texts.length > 1) {
      // A full page may hide some; a single name that fills one is ambiguous anyway.
      const middle = Math.ceil(texts.length / 2);
      return [...(await find(by, texts.slice(0, middle), place)), ...(await find(by, texts.slice(middle), place))];
    }
    const labelOf = (node: ListedNode) =>
      system === undefined ? node[by] : node.externalIds?.find((each) => each.system === system)?.value;
    return nodes.map((node) => ({ id: node.id, label: labelOf(node) ?? '' }));
  }

  return { find, create: (name, fields) => createOne(client, list, { ...initial, ...fields, name }) };
}

/** A kind whose names tell too little to find one by. */
function byExternalId({ find }: ReferenceTarget): ReferenceTarget {
  return {
    find: (by, texts, place) => {
      if (by !== 'externalId') throw new AppError('BAD_USER_INPUT', 'opportunities are found by externalId only');
      return find(by, texts, place);
    },
  };
}

/** Creates one record that has only a name, by the import of its kind. A record that came in between is taken. */
async function createOne(client: GraphClient, list: string, row: Record<string, unknown>): Promise<string> {
  const type = IMPORT_TYPES[list];
  if (type === undefined) {
    throw new UnfitValue(`${list} cannot be created from a reference`);
  }
  const input = { rows: [row], onDuplicate: 'SKIP', dryRun: false };
  const data = await executeWithRetry(client, type.mutation, { input });
  const payload = data[type.resultField] as { results?: readonly { id?: string; message?: string }[] } | null;
  const [result] = payload?.results ?? [];
  if (!result?.id) {
    const reason = result?.message ?? 'no answer';
    throw new UnfitValue(`${JSON.stringify(row['name'])} could not be created: ${reason}`);
  }
  return result.id;
}

interface PipelineNode {
  readonly name: string;
  readonly isDefault: boolean;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

const PIPELINES = `query FindStages { pipelines(first: ${PAGE}) { nodes { name isDefault stages { id name } } } }`;

/** Stages are few and belong to a pipeline: the one that `within` names, or the default one. */
function stages(client: GraphClient): ReferenceTarget {
  let pipelines: Promise<readonly PipelineNode[]> | undefined;
  async function load(): Promise<readonly PipelineNode[]> {
    const data = await executeWithRetry(client, PIPELINES, {});
    return (data['pipelines'] as { nodes: readonly PipelineNode[] } | null)?.nodes ?? [];
  }
  return {
    async find(by, texts, { within }) {
      if (by !== 'name') {
        throw new AppError('BAD_USER_INPUT', 'stages are found by name only');
      }
      pipelines ??= load();
      const asked = new Set(texts.map(normalForm));
      return (await pipelines)
        .filter(({ name, isDefault }) => (within === undefined ? isDefault : normalForm(name) === normalForm(within)))
        .flatMap((pipeline) => pipeline.stages)
        .filter(({ name }) => asked.has(normalForm(name)))
        .map(({ id, name }) => ({ id, label: name }));
    },
  };
}
