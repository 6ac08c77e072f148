import { LRUCache } from 'lru-cache';
import { labelText, type ReferenceBy, type ReferenceKey, type ReferencePlace } from './pending-reference.js';
import { UnfitValue } from './refusal.js';

/** A record that a look-up found; `label` is what it was found by, as the graph writes it. */
export interface FoundRecord {
  readonly id: string;
  readonly label: string;
}

/** A kind of record that rows refer to. */
export interface ReferenceTarget {
  /** Finds the records that bear any of these names or keys. */
  readonly find: (by: ReferenceBy, texts: readonly string[], place: ReferencePlace) => Promise<readonly FoundRecord[]>;
  /** Creates a record with this name, or throws `UnfitValue` when the graph refuses; absent where it makes no sense. */
  readonly create?: (name: string, fields: Readonly<Record<string, unknown>>) => Promise<string>;
}

/** The kinds of record that rows refer to, by name. */
export type ReferenceTargets = Readonly<Record<string, ReferenceTarget>>;

/** What a look-up came to. */
export type Resolution =
  | { readonly state: 'found'; readonly id: string }
  | { readonly state: 'missing' }
  | { readonly state: 'ambiguous'; readonly count: number }
  | { readonly state: 'failed'; readonly message: string };

/** Resolves references many at a time and remembers what it found. */
export interface ReferenceResolver {
  /** Looks up all keys that are not remembered, in as few queries as their kinds. */
  load(keys: readonly ReferenceKey[]): Promise<void>;
  /** What the last `load` of this key came to. */
  resolution(key: ReferenceKey): Resolution;
  /** Creates a missing record, once. */
  create(key: ReferenceKey, fields: Readonly<Record<string, unknown>>): Promise<void>;
}

const REMEMBERED = 20_000;

/**
 * Makes a resolver. What is missing is remembered too, except of `growing`, the kind that this import itself creates:
 * the next batch may find it.
 */
export function createReferenceResolver(targets: ReferenceTargets, growing: string): ReferenceResolver {
  const remembered = new LRUCache<string, Resolution>({ max: REMEMBERED });
  /** What the rows in hand need; outlives the memory, should they be more than it holds. */
  let current = new Map<string, Resolution>();

  async function loadGroup(group: readonly ReferenceKey[]): Promise<void> {
    const [first] = group;
    if (first === undefined) {
      return;
    }
    const texts = [...new Map(group.map((key) => [labelText(key.by, key.text), key.text])).values()];
    const found = await targetOf(targets, first.target).find(first.by, texts, first);
    const ids = idsByLabel(first.by, found);
    for (const key of group) {
      const resolution = resolutionOf([...(ids.get(labelText(key.by, key.text)) ?? [])]);
      current.set(key.identity, resolution);
      if (resolution.state !== 'missing' || key.target !== growing) {
        remembered.set(key.identity, resolution);
      }
    }
  }

  return {
    async load(keys) {
      current = new Map();
      const unknown = new Map<string, ReferenceKey[]>();
      for (const key of keys) {
        const known = remembered.get(key.identity);
        if (known) {
          current.set(key.identity, known);
        } else {
          const group = JSON.stringify([key.target, key.by, key.within, key.system]);
          const keysOfGroup = unknown.get(group) ?? [];
          keysOfGroup.push(key);
          unknown.set(group, keysOfGroup);
        }
      }
      for (const group of unknown.values()) {
        await loadGroup(group);
      }
    },
    resolution: (key) => current.get(key.identity) ?? { state: 'missing' },
    async create(key, fields) {
      const resolution = await created(targetOf(targets, key.target), key, fields);
      current.set(key.identity, resolution);
      remembered.set(key.identity, resolution);
    },
  };
}

async function created(
  target: ReferenceTarget,
  key: ReferenceKey,
  fields: Readonly<Record<string, unknown>>,
): Promise<Resolution> {
  if (target.create === undefined || key.by !== 'name') {
    return { state: 'failed', message: `"${key.text}" cannot be created from a reference` };
  }
  try {
    return { state: 'found', id: await target.create(key.text, fields) };
  } catch (error) {
    if (error instanceof UnfitValue) {
      return { state: 'failed', message: error.message };
    }
    throw error;
  }
}

function targetOf(targets: ReferenceTargets, name: string): ReferenceTarget {
  const target = targets[name];
  if (target === undefined) {
    throw new Error(`No look-up is defined for ${name}`);
  }
  return target;
}

function idsByLabel(by: ReferenceBy, found: readonly FoundRecord[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, label } of found) {
    const form = labelText(by, label);
    ids.set(form, (ids.get(form) ?? new Set()).add(id));
  }
  return ids;
}

function resolutionOf(ids: readonly string[]): Resolution {
  const [id] = ids;
  if (id === undefined) {
    return { state: 'missing' };
  }
  return ids.length === 1 ? { state: 'found', id } : { state: 'ambiguous', count: ids.length };
}
