/** A row that another row of this database refers to and that is never taken away. */
export function required<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that another one refers to is missing.');
  return row;
}
