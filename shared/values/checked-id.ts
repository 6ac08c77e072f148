import { TypeID } from 'typeid-js';
import { badInput } from '../errors.js';

/**
 * Checks that a text has the form of an identifier of something that another subgraph owns. Whether it exists is not
 * known here; a reference to what nobody knows answers null.
 */
export function checkedId(id: string, prefix: string, path: string): string {
  try {
    return TypeID.fromString(id, prefix).toString();
  } catch {
    throw badInput(path, `is not an identifier of the form ${prefix}_….`);
  }
}

/** The same for an identifier that may be absent; null and undefined stay what they are. */
export function optionalId<Absent extends null | undefined>(
  id: string | Absent,
  prefix: string,
  path: string,
): string | Absent {
  return typeof id === 'string' ? checkedId(id, prefix, path) : id;
}
