import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { CLIENT_EXAMPLES } from '../examples.js';
import { EXAMPLES_PLUGIN } from './examples-pane.js';
import { printVariables } from './examples-tab.js';
import { fetcherFor } from './fetcher.js';
import { Header } from './header.js';
import { isNarrow } from './layout.js';
import { storedToken, storeToken } from './token.js';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

// Someone who comes for the first time finds the examples and one of them in the editors; later the page opens as it was
// left, which `initialQuery` would override.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const FIRST_PANE = isFirstVisit && !isNarrow() ? EXAMPLES_PLUGIN : undefined;
const FIRST_EXAMPLE = isFirstVisit ? CLIENT_EXAMPLES[0]?.operations[0] : undefined;

/** The whole page: GraphiQL on the gateway's graph, with our header above it. */
export function Explorer({ header }: { header: HTMLElement }) {
  const [token, setToken] = useState(storedToken);
  // A new fetcher makes GraphiQL introspect again, so that the docs follow the token.
  const fetcher = useMemo(() => fetcherFor(token), [token]);

  function changeToken(changed: string) {
    storeToken(changed);
    setToken(changed);
  }

  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={FIRST_PANE}
      initialQuery={FIRST_EXAMPLE?.operation}
      initialVariables={FIRST_EXAMPLE && printVariables(FIRST_EXAMPLE.variables)}
      defaultEditorToolsVisibility={isNarrow() ? false : 'variables'}
      // The history keeps headers in local storage: the token has its own field, so that it cannot end up there.
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
      {createPortal(<Header token={token} onTokenChange={changeToken} />, header)}
    </GraphiQL>
  );
}
