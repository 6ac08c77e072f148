import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import iconFile from './icon.svg';
import { EXAMPLES_PLUGIN } from './examples-pane.js';
import { Notice } from './notice.js';
import { ThemeButton } from './theme-button.js';
import { TokenField } from './token-field.js';

// The build names the file relative to the script, not to the page.
const ICON = new URL(iconFile, import.meta.url).href;

/** The bar above GraphiQL: name, examples, token, theme; beneath it a line that says what is missing. */
export function Header({ token, onTokenChange }: { token: string; onTokenChange(token: string): void }) {
  return (
    <>
      <header className="kehu-header">
        <h1>
          <img src={ICON} alt="" width="28" height="28" />
          Kehu
        </h1>
        <ExamplesButton />
        <TokenField token={token} onChange={onTokenChange} />
        <ThemeButton />
      </header>
      <Notice token={token} />
    </>
  );
}

function ExamplesButton() {
  const { setVisiblePlugin } = useGraphiQLActions();
  const isOpen = useGraphiQL((state) => state.visiblePlugin === EXAMPLES_PLUGIN);
  return (
    <button
      type="button"
      className="kehu-button"
      aria-pressed={isOpen}
      onClick={() => setVisiblePlugin(isOpen ? null : EXAMPLES_PLUGIN)}
    >
      Examples
    </button>
  );
}
