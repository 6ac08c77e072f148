import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { CLIENT_EXAMPLES, type ExampleOperation } from '../examples.js';

const OPERATIONS = new Set(CLIENT_EXAMPLES.flatMap(({ operations }) => operations.map(({ operation }) => operation)));

/** Variables as the editor shows them; an empty editor where the operation takes none. */
export function printVariables(variables: ExampleOperation['variables']): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

/** Returns a function that shows an example in the editors, never over something the user wrote. */
export function useOpenExample(): (example: ExampleOperation) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));

  return ({ operation, variables }) => {
    const existing = tabs.findIndex(({ query }) => query === operation);
    if (existing >= 0) {
      changeTab(existing);
      return;
    }
    const written = queryEditor?.getValue() ?? '';
    if (written.trim() !== '' && !OPERATIONS.has(written)) addTab();
    queryEditor?.setValue(operation);
    variableEditor?.setValue(printVariables(variables));
    responseEditor?.setValue('');
  };
}
