/*
 * Jest runs each suite in a realm of its own, with its own `Error`. What node itself and packages that keep state across
 * suites throw belongs to the other realm, and `error instanceof Error` is false for it, which no program under node
 * meets. Here an error of either realm is an instance of the built-in class that it is named after.
 */
const builtIns = [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError];

function descendsFrom(value: unknown, className: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  let prototype: unknown = Object.getPrototypeOf(value);
  while (typeof prototype === 'object' && prototype !== null) {
    if ((prototype as { constructor?: { name?: unknown } }).constructor?.name === className) return true;
    prototype = Object.getPrototypeOf(prototype);
  }
  return false;
}

for (const builtIn of builtIns) {
  const ownInstance = Function.prototype[Symbol.hasInstance].bind(builtIn);
  Object.defineProperty(builtIn, Symbol.hasInstance, {
    // Inherited by classes that extend a built-in one: those keep the plain meaning.
    value(this: unknown, value: unknown): boolean {
      if (this !== builtIn) return Function.prototype[Symbol.hasInstance].call(this, value);
      return ownInstance(value) || descendsFrom(value, builtIn.name);
    },
  });
}
