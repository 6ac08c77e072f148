import { useEffect, useState } from 'react';
import { cleanToken } from './token.js';

// Long enough that typing does not introspect at every key, short enough to feel like an answer to pasting.
const SETTLE_MILLISECONDS = 400;

/** The field for the bearer token; what is pasted takes effect by itself. */
export function TokenField({ token, onChange }: { token: string; onChange(token: string): void }) {
  const [draft, setDraft] = useState(token);
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    const settled = cleanToken(draft);
    if (settled === token) return undefined;
    const timer = setTimeout(() => onChange(settled), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft, token, onChange]);

  return (
    <form
      className="kehu-token"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(cleanToken(draft));
      }}
    >
      <label htmlFor="kehu-token">Bearer token</label>
      <div className="kehu-token-box">
        <input
          id="kehu-token"
          type={isShown ? 'text' : 'password'}
          placeholder="Paste a token"
          autoComplete="off"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        {draft !== '' && (
          <>
            <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? 'Hide' : 'Show'}
            </button>
            <button type="button" onClick={() => setDraft('')}>
              Clear
            </button>
          </>
        )}
      </div>
    </form>
  );
}
