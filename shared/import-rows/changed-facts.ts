/** The facts that differ from what is stored; lists and objects are compared by their JSON. */
export function changedFacts<Facts extends object>(existing: object, facts: Facts): Partial<Facts> {
  const stored = existing as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => JSON.stringify(stored[name] ?? null) !== JSON.stringify(value ?? null),
    ),
  ) as Partial<Facts>;
}

/** The row without the facts that it gives as null: to an import, null and omitted mean the same. */
export function withoutNulls<Row extends object>(row: Row): { [Fact in keyof Row]?: NonNullable<Row[Fact]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [Fact in keyof Row]?: NonNullable<Row[Fact]>;
  };
}
