/**
 * Declares the cases of one class of attacks. `docs/attacks.md` names each class with the file of its cases; a test
 * compares the page with these declarations, so the name must stand here as a literal.
 */
export function attack(name: string, cases: () => void): void {
  describe(name, cases);
}
