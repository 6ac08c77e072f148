/** Something that another subgraph resolves by its id. */
export function reference(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
