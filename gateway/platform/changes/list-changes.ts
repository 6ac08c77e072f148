import { z } from 'zod';
import { badInput } from '../../../shared/errors.js';
import type { QueryChangesArgs, RecordTypeName } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { feedEnd, newestOfEach, readChanges } from './feeds.js';
import { permittedSources, type RecordSource } from './record-sources.js';
import { badCursor, cursorSeal } from './sealed-cursor.js';

const MOST = 100;

/** A type and a place in the feed of its subgraph. */
const place = z.tuple([z.string(), z.int().min(0)]);

/** A change, but for the record itself. */
export interface ChangedRecordFacts {
  readonly id: string;
  readonly type: RecordTypeName;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly occurredAt: string;
}

/** A stretch of changes. */
interface ChangedRecords {
  readonly nodes: ChangedRecordFacts[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** Tells what changed since a cursor among the records of a type that the caller may see. */
export async function listChanges(scope: Context, { type, since, first }: QueryChangesArgs): Promise<ChangedRecords> {
  if (first < 1 || first > MOST) throw badInput('first', `must be from 1 to ${String(MOST)}.`);
  const source = onlySource(scope, type);
  const after = since == null ? 0 : readPlace(scope, source, since);
  const page = await readChanges(scope, source.subgraph, { types: [source.typeName], after, first });
  return {
    nodes: newestOfEach(page.changes).map(({ recordId, recordVersion, isRemoved, occurredAt }) => ({
      id: recordId,
      type,
      version: recordVersion,
      isRemoved,
      occurredAt,
    })),
    cursor: writePlace(scope, source, page.position),
    hasMore: page.hasMore,
  };
}

/** Where the changes of a type stand now. */
export async function changesCursor(scope: Context, type: RecordTypeName): Promise<string> {
  const source = onlySource(scope, type);
  return writePlace(scope, source, await feedEnd(scope, source.subgraph));
}

function onlySource(scope: Context, type: RecordTypeName): RecordSource {
  const [source] = permittedSources(scope, [type]);
  if (!source) throw new Error('One name stands for one type.');
  return source;
}

function writePlace({ journal }: Context, { typeName }: RecordSource, position: number): string {
  return cursorSeal(journal, 'changes', place).write([typeName, position]);
}

function readPlace({ journal }: Context, { typeName }: RecordSource, cursor: string): number {
  const [name, position] = cursorSeal(journal, 'changes', place).read(cursor);
  if (name !== typeName) throw badCursor();
  return position;
}
