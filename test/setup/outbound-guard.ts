import { outboundAttempts } from './outbound.js';

outboundAttempts();

function assertNone(): void {
  const attempts = outboundAttempts();
  if (attempts.length > 0) throw new Error(`A test reached beyond this machine: ${attempts.join(', ')}.`);
}

afterEach(assertNone);
afterAll(assertNone);
