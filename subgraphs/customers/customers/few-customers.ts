const AT_ONCE = 100;

/** Customers by the hundred: what belongs to more of them is too much to hold or to wait for at once. */
export function* fewCustomers(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) yield ids.slice(start, start + AT_ONCE);
}
