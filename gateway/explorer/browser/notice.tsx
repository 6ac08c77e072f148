import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { expiryOf } from './token.js';

const TOKEN_COMMAND = 'npm run token -- --role administrator';
const CLOCK_MILLISECONDS = 15_000;

/** One line beneath the header: why fields are missing, or what the token is good for. */
export function Notice({ token }: { token: string }) {
  const { schema, isIntrospecting, fetchError } = useGraphiQL((state) => ({
    schema: state.schema,
    isIntrospecting: state.isIntrospecting,
    fetchError: state.fetchError,
  }));
  const now = useClock();
  const expiry = expiryOf(token);

  if (fetchError !== null) return <Line kind="error">The schema could not be read: {firstMessage(fetchError)}</Line>;
  if (token === '') {
    return (
      <Line kind="hint">
        Without a token you see public fields only. <code>{TOKEN_COMMAND}</code> prints one
      </Line>
    );
  }
  if (expiry && expiry.getTime() <= now) {
    return (
      <Line kind="error">
        This token ran out at {clockTime(expiry)}. <code>{TOKEN_COMMAND}</code> prints a new one
      </Line>
    );
  }
  if (isIntrospecting || !schema) return <Line kind="quiet">Reading the schema…</Line>;
  return (
    <Line kind="quiet">Docs show what this token may see{expiry ? `; it runs out at ${clockTime(expiry)}` : ''}.</Line>
  );
}

function Line({ kind, children }: { kind: 'hint' | 'error' | 'quiet'; children: React.ReactNode }) {
  return (
    <p className={`kehu-notice kehu-notice-${kind}`} role="status">
      {children}
    </p>
  );
}

function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), CLOCK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function clockTime(date: Date): string {
  return date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}

/** GraphiQL keeps a failed introspection as printed JSON: the answer itself, or the error that was thrown. */
function firstMessage(printed: string): string {
  const message = /"message":\s*("(?:[^"\\]|\\.)*")/.exec(printed)?.[1];
  return message === undefined ? printed : String(JSON.parse(message));
}
