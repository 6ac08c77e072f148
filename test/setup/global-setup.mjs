import { loadTypeScript } from './load-typescript.mjs';

export default async function globalSetup() {
  const { prepareDatabases, releaseDatabases } = await loadTypeScript(new URL('test-server.ts', import.meta.url));
  globalThis.releaseDatabases = releaseDatabases;
  await prepareDatabases();
}
