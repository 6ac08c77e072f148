import type {} from 'monaco-editor';

function fileFor(label: string): string {
  if (label === 'graphql') return WORKER_FILES.graphql;
  if (label === 'json') return WORKER_FILES.json;
  return WORKER_FILES.editor;
}

/** Tells Monaco to start its workers from the page's own files; otherwise it does their work on the main thread. */
export function provideMonacoWorkers(): void {
  window.MonacoEnvironment = {
    getWorker: (_workerId, label) => new Worker(new URL(fileFor(label), import.meta.url), { name: label }),
  };
}
