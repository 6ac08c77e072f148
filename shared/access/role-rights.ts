import type { PrincipalKind, RowLevel, RowLevels } from './principal.js';

/** What a role stands for. */
export interface RoleRights {
  /** Whom it can be given to. */
  readonly kind: PrincipalKind;
  readonly scopes: readonly string[];
  /** Of each type the rows that it reaches; a type that is not named it does not reach. */
  readonly levels: Readonly<Record<string, RowLevel>>;
}

/** The roles of a deployment by name. */
export type RoleBook = ReadonlyMap<string, RoleRights>;

/** What somebody with these roles holds: the rights of several add up, a role that the book lacks has none. */
export function rightsOf(book: RoleBook, names: readonly string[]): { scopes: string[]; levels: RowLevels } {
  const held = [...new Set(names)].map((name) => book.get(name)).filter((role) => role !== undefined);
  const levels: Record<string, RowLevel[]> = {};
  for (const role of held) {
    for (const [typeName, level] of Object.entries(role.levels)) {
      if (level !== 'none') levels[typeName] = [...new Set([...(levels[typeName] ?? []), level])];
    }
  }
  return { scopes: [...new Set(held.flatMap(({ scopes }) => scopes))].sort(), levels };
}
