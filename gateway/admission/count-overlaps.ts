import { Kind } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';

/** A place in the response: how many fields go there so far, and the places below it. */
interface Place {
  fields: number;
  readonly below: Map<string, Place>;
}

/**
 * Counts the pairs of fields that meet at the same place of the response. Validation compares all of them, and their
 * number grows with the square of a document's size. Expands fragments, so it is only for documents whose number of
 * expanded selections is known to be small.
 */
export function countOverlaps(document: DocumentNode, roots: readonly SelectionSetNode[]): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  let pairs = 0;
  const walk = ({ selections }: SelectionSetNode, at: Place): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const place = enter(at, (selection.alias ?? selection.name).value);
        pairs += place.fields;
        place.fields += 1;
        if (selection.selectionSet) walk(selection.selectionSet, place);
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
      if (inner) walk(inner, at);
    }
  };
  for (const root of roots) walk(root, { fields: 0, below: new Map() });
  return pairs;
}

function enter(at: Place, responseName: string): Place {
  const known = at.below.get(responseName);
  if (known) return known;
  const place: Place = { fields: 0, below: new Map() };
  at.below.set(responseName, place);
  return place;
}
