import DataLoader from 'dataloader';
import { getNamedType, isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { isPersonalField } from '../access-log/personal-fields.js';
import type { PersonalRead } from '../access-log/read-notes.js';
import type { Principal } from '../access/principal.js';
import { childConnections } from '../db/connection-query.js';
import { pageQuery, type Sort } from '../db/keyset.js';
import { mayRead } from '../graphql/access-requirements.js';
import type { RequestScope } from '../request-scope.js';
import { decrypt } from './data-keys.js';
import { personalFieldsOf, type FieldChanges } from './entry-content.js';
import { JournalEntry } from './journal-entry.entity.js';
import type { JsonValue, RecordType } from './record-type.js';

/** The arguments of every `history` field. */
interface HistoryArguments {
  first: number;
  after?: string | null;
}

const bySequence: Sort<JournalEntry> = {
  name: 'HISTORY',
  column: 'j.sequence',
  type: 'number',
  value: ({ sequence }) => sequence,
};

/** A record whose history is read. */
type HistoryParent = Readonly<Record<string, unknown>> & { readonly id: string };

/** Loaders of the histories of records, those records, and the keys that their personal values are encrypted with. */
export function historyLoaders(scope: RequestScope) {
  return {
    historyByRecord: childConnections(scope, ({ first, after }: HistoryArguments) => ({
      entity: JournalEntry,
      alias: 'j',
      parentColumn: 'j.record_id',
      condition: { sql: '1 = 1', parameters: [] },
      page: pageQuery({ first, after: after ?? null }, bySequence, 'DESC', 'j.id'),
    })),
    historyParents: new Map<string, HistoryParent>(),
    dataKeyBySubject: new DataLoader(async (subjectIds: readonly string[]) => {
      const keys = await scope.journal.keys.find(scope.db, subjectIds);
      return subjectIds.map((id) => keys.get(id));
    }),
  };
}

type HistoryScope = RequestScope<ReturnType<typeof historyLoaders>>;

/** The resolvers of `history` on each of these types, and of what it answers. Who sees the record sees its history. */
export function historyResolvers(types: readonly RecordType[]): Record<string, object> {
  const history = {
    history: (record: HistoryParent, args: HistoryArguments, { loaders }: HistoryScope) => {
      loaders.historyParents.set(record.id, record);
      return loaders.historyByRecord(record.id, args);
    },
  };
  return {
    ...Object.fromEntries(types.map(({ typeName }) => [typeName, history])),
    RecordChange: {
      version: ({ recordVersion }: JournalEntry) => recordVersion,
      actor: ({ actor, userId }: JournalEntry, _args: unknown, scope: HistoryScope, info: GraphQLResolveInfo) =>
        userId === null || mayRead(scope.principal, info.schema, 'RecordChange', 'user') ? actor : null,
      user: ({ userId }: JournalEntry) => (userId === null ? null : { id: userId }),
      fields: (entry: JournalEntry, _args: unknown, scope: HistoryScope, info: GraphQLResolveInfo) =>
        fieldsOf(entry, scope, info.schema, types),
    },
    FieldChange: { before: noted('before'), after: noted('after') },
  };
}

/** Answers a value, and notes that it was read where it is one of a person. */
function noted(side: 'before' | 'after') {
  return (change: FieldChange, _args: unknown, { reads }: HistoryScope): JsonValue => {
    const { [side]: value, read } = change;
    if (read && value !== null && !(Array.isArray(value) && value.length === 0)) reads.note(read);
    return value;
  };
}

/** A changed field as the caller may know of it. */
interface FieldChange {
  field: string;
  state: 'VISIBLE' | 'HIDDEN' | 'ERASED';
  before: JsonValue;
  after: JsonValue;
  /** What to note of a personal one that is told. */
  read?: PersonalRead | undefined;
}

async function fieldsOf(
  entry: JournalEntry,
  scope: HistoryScope,
  schema: GraphQLSchema,
  types: readonly RecordType[],
): Promise<FieldChange[]> {
  const { changes, sealed } = JSON.parse(entry.payload) as { changes: FieldChanges; sealed?: string };
  const type = types.find(({ typeName }) => typeName === entry.recordType);
  const shown = (fields: FieldChanges) =>
    Object.entries(fields).map(([field, [before, after]]): FieldChange =>
      mayKnow(scope.principal, schema, entry.recordType, field)
        ? { field, state: 'VISIBLE', before, after, read: readOf(entry, scope, schema, field) }
        : { field, state: 'HIDDEN', before: null, after: null },
    );
  const personal = await personalFields(entry, sealed !== undefined, scope);
  if (personal !== 'erased') return [...shown(changes), ...shown(personal)];
  const erased = (type ? personalFieldsOf(type) : []).map((field): FieldChange => ({
    field,
    state: 'ERASED',
    before: null,
    after: null,
  }));
  return [...shown(changes), ...erased];
}

function readOf(
  { recordType: typeName, recordId }: JournalEntry,
  { loaders }: HistoryScope,
  schema: GraphQLSchema,
  field: string,
): PersonalRead | undefined {
  const type = schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field] : undefined;
  if (!definition || !isPersonalField(schema, definition)) return undefined;
  return { typeName, row: loaders.historyParents.get(recordId) ?? { id: recordId }, field };
}

async function personalFields(
  entry: JournalEntry,
  hasSealedFacts: boolean,
  scope: HistoryScope,
): Promise<FieldChanges | 'erased'> {
  // What has sealed facts was written while there was a key: then nothing personal has changed.
  if (entry.dataSubjectId === null || (hasSealedFacts && entry.personal === null)) return {};
  const key = await scope.loaders.dataKeyBySubject.load(entry.dataSubjectId);
  if (!key || entry.personal === null) return 'erased';
  return JSON.parse(decrypt(key, entry.personal, entry.id)) as FieldChanges;
}

/** A field needs in the history what it needs on the record itself; references stand there under their ids. */
function mayKnow(principal: Principal, schema: GraphQLSchema, typeName: string, field: string): boolean {
  return (
    [field, field.replace(/Id$/, '')].every((name) => mayRead(principal, schema, typeName, name)) &&
    mayReadParts(principal, schema, typeName, field)
  );
}

/** A part of a record that has no history of its own, such as a participant, is told as a whole. */
function mayReadParts(principal: Principal, schema: GraphQLSchema, typeName: string, field: string): boolean {
  const type = schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field] : undefined;
  const part = definition && getNamedType(definition.type);
  if (!isObjectType(part) || 'id' in part.getFields()) return true;
  return Object.keys(part.getFields()).every((name) => mayRead(principal, schema, part.name, name));
}
