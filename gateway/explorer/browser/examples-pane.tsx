import { type GraphiQLPlugin, useGraphiQLActions } from '@graphiql/react';
import { type ClientExamples, CLIENT_EXAMPLES, type ExampleOperation } from '../examples.js';
import { useOpenExample } from './examples-tab.js';
import { isNarrow } from './layout.js';

/** The pane beside docs and history that lists example operations by kind of client. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPane };

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden>
      <rect x="2.5" y="3" width="15" height="14" rx="2.5" />
      <path d="M6 7.5h.01M9 7.5h5M6 10h.01M9 10h5M6 12.5h.01M9 12.5h5" />
    </svg>
  );
}

function ExamplesPane() {
  const openExample = useOpenExample();
  const { setVisiblePlugin } = useGraphiQLActions();

  function open(example: ExampleOperation) {
    openExample(example);
    // The pane covers the editors on a narrow screen.
    if (isNarrow()) setVisiblePlugin(null);
  }

  return (
    <section className="kehu-examples" aria-label="Examples">
      <h2>Examples</h2>
      {CLIENT_EXAMPLES.map((group) => (
        <ExampleGroup key={group.client} group={group} onOpen={open} />
      ))}
    </section>
  );
}

function ExampleGroup({ group, onOpen }: { group: ClientExamples; onOpen(example: ExampleOperation): void }) {
  return (
    <section className="kehu-example-group" aria-label={group.title}>
      <h3>{group.title}</h3>
      <p>
        {group.description} Role: <code>{group.role}</code>
      </p>
      <ul>
        {group.operations.map((example) => (
          <li key={example.id}>
            <button type="button" data-example={example.id} onClick={() => onOpen(example)}>
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
