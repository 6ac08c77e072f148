import { LRUCache } from 'lru-cache';
import { AppError } from '../errors.js';
import { normalForm } from '../text/normal-form.js';
import type { FieldDefinition } from './field-types.js';
import type { PlaceholderSpec, ReferenceSpec } from './mapping-schema.js';
import { UnfitValue } from './refusal.js';

/** What a reference is looked up by. */
export type ReferenceBy = 'name' | 'externalId';

/** Names one record of another kind (or of the same) by what a file knows of it. */
export interface ReferenceKey {
  readonly target: string;
  readonly by: ReferenceBy;
  /** A group within which the name is looked for. */
  readonly within?: string | undefined;
  /** Whose external id the text is; the main system's when omitted. */
  readonly system?: string | undefined;
  readonly text: string;
  /** The same for keys that mean the same. */
  readonly identity: string;
}

/** A reference of a row that waits for its id. */
export interface PendingReference {
  readonly field: string;
  readonly required: boolean;
  readonly key: ReferenceKey;
  readonly whenMissing: 'refuse' | 'null' | 'create';
  /** Stands in where the key finds nothing. */
  readonly fallback?: Pick<PendingReference, 'key' | 'whenMissing'> | undefined;
  /** Further fields of a record that is created. */
  readonly createWith: Readonly<Record<string, unknown>>;
  assign(id: string): void;
}

/** Makes a key. */
export function referenceKey(target: string, by: ReferenceBy, text: string, place: ReferencePlace = {}): ReferenceKey {
  const { within, system } = place;
  const identity = JSON.stringify([target, by, normalForm(within ?? ''), system ?? '', labelText(by, text)]);
  return { target, by, within, system, text, identity };
}

/** Where a name or a key is looked for. */
export type ReferencePlace = Pick<ReferenceKey, 'within' | 'system'>;

/** A file names few records many times; their keys are made once. */
function rememberedKeys(target: string, by: ReferenceBy, place: ReferencePlace): (text: string) => ReferenceKey {
  const keys = new LRUCache<string, ReferenceKey>({ max: 2000 });
  return (text) => {
    const known = keys.get(text) ?? referenceKey(target, by, text, place);
    keys.set(text, known);
    return known;
  };
}

/** Names are compared by their normal form, keys of another system exactly. */
export function labelText(by: ReferenceBy, text: string): string {
  return by === 'name' ? normalForm(text) : text;
}

/** Makes the function that turns a cell's text into the references that a row waits for: one, or none. */
export function compileReference(
  field: string,
  definition: Extract<FieldDefinition, { kind: 'reference' }> & { required: boolean },
  spec: ReferenceSpec = {},
  place = '',
): (text: string, assign: (id: string) => void) => readonly PendingReference[] {
  const { target, required } = definition;
  const { by = 'name', within, system, whenMissing = 'refuse', createWith = {} } = spec;
  const whenEmpty = spec.whenEmpty ?? (required ? 'refuse' : 'null');
  if (required && (whenEmpty === 'null' || whenMissing === 'null')) {
    throw new AppError('BAD_USER_INPUT', `${place}.reference: every row needs it, so it cannot become null`);
  }
  if (system !== undefined && by !== 'externalId') {
    throw new AppError('BAD_USER_INPUT', `${place}.reference.system: goes with "by": "externalId" only`);
  }
  const keyOf = rememberedKeys(target, by === 'id' ? 'name' : by, { within, system });
  const placeholder = (stand: PlaceholderSpec) => ({
    key: referenceKey(target, 'name', stand.placeholder, { within }),
    whenMissing: stand.create ? ('create' as const) : ('refuse' as const),
  });
  const common = { field, required, createWith };
  return (text, assign) => {
    if (text === '') {
      if (whenEmpty === 'refuse') {
        throw new UnfitValue('is empty');
      }
      return whenEmpty === 'null' ? [] : [{ ...common, ...placeholder(whenEmpty), assign }];
    }
    if (by === 'id') {
      assign(text);
      return [];
    }
    const key = keyOf(text);
    return typeof whenMissing === 'string'
      ? [{ ...common, key, whenMissing, assign }]
      : [{ ...common, key, whenMissing: 'refuse', fallback: placeholder(whenMissing), assign }];
  };
}
