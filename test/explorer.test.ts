import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { CLIENT_EXAMPLES } from '../gateway/explorer/examples.js';
import { loadExplorerAssets } from '../gateway/explorer/explorer-assets.js';
import { chromiumPath, type ObservedBrowser, openObservedBrowser } from '../gateway/explorer/testing/chromium.js';
import { projectRoot } from '../shared/config/project-root.js';
import { startGraphServer } from './kit/graph-server.js';

/** What the page is tried on: a running gateway, and what its graph is known to answer. */
interface Target {
  readonly url: string;
  readonly token: string;
  /** A query that only the bearer of the token may send, and how its answer begins in the response editor. */
  readonly query: string;
  readonly answer: unknown;
  /** A root field that only the bearer of the token sees, with its description. */
  readonly guardedField: string;
  readonly guardedFieldDescription: string;
  close(): Promise<void>;
}

/** The real gateway with one customer; the answer comes from two subgraphs. */
async function startTarget(): Promise<Target> {
  const server = await startGraphServer('sqlite', undefined, await loadExplorerAssets());
  const administrator = server.graph.as('administrator');
  const { createUser } = await administrator.data<{ createUser: { user: { id: string } } }>(
    'mutation { createUser(input: { name: "王小明" }) { user { id } } }',
  );
  await administrator.data(
    'mutation($owner: ID!) { createCustomer(input: { name: "Ada", ownerId: $owner }) { customer { id } } }',
    {
      owner: createUser.user.id,
    },
  );
  return {
    url: `${server.url}/`,
    token: await server.token('administrator'),
    query: 'query FirstCustomer { customers { nodes { name owner { name } } } }',
    answer: { data: { customers: { nodes: [{ name: 'Ada', owner: { name: '王小明' } }] } } },
    guardedField: 'customers',
    guardedFieldDescription: 'Lists the customers that the caller may see, newest first unless sorted otherwise.',
    close: () => server.close(),
  };
}

const HINT = 'Without a token you see public fields only. npm run token -- --role administrator prints one';

function printed(variables: Readonly<Record<string, unknown>>): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

const isRequired = process.env['CI'] === 'true';
const isSkipped = chromiumPath === undefined && !isRequired;
// Jest lists skipped tests by name only when a single file runs.
if (isSkipped) console.warn('Skipped: explorer in Chromium, as Chromium is not installed.');
const describeInBrowser = isSkipped ? describe.skip : describe;

describeInBrowser(`explorer in Chromium${isSkipped ? ' (skipped: Chromium is not installed)' : ''}`, () => {
  let target: Target;
  let browser: ObservedBrowser;

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, [path.join('scripts', 'build-explorer.mjs')], { cwd: projectRoot });
    target = await startTarget();
  }, 60_000);

  afterAll(() => target.close());

  beforeEach(async () => {
    browser = await openObservedBrowser({ width: 1280, height: 800 });
    await browser.page.goto(target.url);
    await browser.page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });

  afterEach(() => browser.close());

  async function useToken(token: string): Promise<void> {
    const introspected = browser.page.waitForResponse(
      (response) => response.request().headers()['authorization'] === `Bearer ${token}`,
    );
    await browser.page.getByLabel('Bearer token').fill(token);
    await introspected;
  }

  /** The docs pane starts again at its first page whenever the schema is read. */
  async function openRootFields(): Promise<void> {
    const rootType = browser.page.locator('.graphiql-doc-explorer a').getByText('Query', { exact: true });
    await rootType.click();
    await rootType.waitFor({ state: 'detached' });
  }

  /** Pastes over what the operation editor holds; typing would have the editor close each brace by itself. */
  async function write(query: string): Promise<void> {
    await browser.page.locator('.graphiql-query-editor .view-line').first().click();
    await browser.page.keyboard.press('Control+A');
    await browser.page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(query)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }`);
    // The explorer reads the operation's name from the editor a moment later.
    const [, name] = /^query (\w+)/.exec(query) ?? [];
    if (name !== undefined) await browser.page.getByRole('tab').filter({ hasText: name }).waitFor();
  }

  async function run(): Promise<unknown> {
    const answered = browser.page.waitForResponse((response) => {
      const body = response.request().postData();
      return body !== null && !body.includes('__schema');
    });
    await browser.page.getByRole('button', { name: /^Execute query/ }).click();
    return (await answered).json();
  }

  /** Operation and variables as the editors hold them, read from Monaco as screens show only some lines. */
  async function editorValues(): Promise<unknown[]> {
    const names = ['operation.graphql', 'variables.json'];
    const values: unknown = await browser.page.evaluate(`${JSON.stringify(names)}.map((name) =>
      __MONACO.editor.getModels().find((model) => model.uri.path.endsWith(name)).getValue())`);
    return values as unknown[];
  }

  function foreignRequests(): string[] {
    const { origin } = new URL(target.url);
    return browser.requests.filter((url) => new URL(url).origin !== origin);
  }

  test('runs a query with the token, asks nobody but the gateway and reports no error', async () => {
    await useToken(target.token);
    await write(target.query);
    expect(await run()).toEqual({ ...(target.answer as object), extensions: { cost: expect.any(Object) } });
    await browser.page.locator('.result-window .view-line').filter({ hasText: '"data"' }).waitFor();
    expect(browser.requests.filter((url) => url.includes('-worker-')).length).toBeGreaterThan(0);
    expect(foreignRequests()).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });

  test('docs show what the token may see, again after the token changes', async () => {
    const docs = browser.page.locator('.graphiql-doc-explorer');
    const guarded = docs.locator('a').getByText(target.guardedField, { exact: true });
    const notice = browser.page.getByRole('status');
    await browser.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await openRootFields();
    expect(await guarded.count()).toBe(0);
    expect(await notice.textContent()).toBe(HINT);

    await useToken(target.token);
    await openRootFields();
    await docs.getByText(target.guardedFieldDescription).waitFor();
    expect(await guarded.count()).toBe(1);
    expect(await notice.textContent()).toMatch(/^Docs show what this token may see/);

    await browser.page.getByRole('button', { name: 'Clear' }).click();
    await browser.page.getByRole('status').getByText('Without a token').waitFor();
    await openRootFields();
    expect(await guarded.count()).toBe(0);
    expect(browser.complaints).toEqual([]);
  });

  test('the token lasts as long as the browser tab, and only there', async () => {
    await useToken(target.token);
    await browser.page.reload();
    await browser.page.getByRole('status').getByText('Docs show what this token may see').waitFor();
    expect(await browser.page.getByLabel('Bearer token').inputValue()).toBe(target.token);
    const stored = String(await browser.page.evaluate('JSON.stringify([{ ...localStorage }, document.cookie])'));
    expect(stored).toContain('graphiql:');
    expect(stored).not.toContain(target.token);
  });

  test('a refused token is named as the cause', async () => {
    await useToken('not-a-token');
    await browser.page.getByRole('status').getByText('The schema could not be read: ').waitFor();
  });

  test('each example opens with its operation and variables', async () => {
    const opened: string[] = [];
    for (const { id, operation, variables } of CLIENT_EXAMPLES.flatMap(({ operations }) => operations)) {
      await browser.page.locator(`[data-example="${id}"]`).click();
      const [query, variableText] = await editorValues();
      if (query === operation && variableText === printed(variables)) opened.push(id);
    }
    expect(opened).toEqual(CLIENT_EXAMPLES.flatMap(({ operations }) => operations.map(({ id }) => id)));
    expect(await browser.page.getByRole('tab').count()).toBe(1);
  });

  test('an example never replaces what the user wrote', async () => {
    await write('{ __typename }');
    await browser.page.locator(`[data-example="${CLIENT_EXAMPLES[1]?.operations[0]?.id ?? ''}"]`).click();
    expect(await browser.page.getByRole('tab').allTextContents()).toHaveLength(2);
  });

  test('the theme button goes from the system’s theme to light to dark', async () => {
    const seen: unknown[] = [];
    for (let step = 0; step < 3; step++) {
      await browser.page.getByRole('button', { name: /^Theme: / }).click();
      seen.push(await browser.page.evaluate('getComputedStyle(document.body).backgroundColor'));
    }
    expect(seen).toEqual(['rgb(255, 255, 255)', 'rgb(33, 42, 59)', 'rgb(255, 255, 255)']);
  });

  test('on a phone the panes fit the screen and the query still runs', async () => {
    await browser.page.setViewportSize({ width: 390, height: 800 });
    await browser.page.reload();
    await useToken(target.token);
    await browser.page.getByRole('button', { name: 'Examples', exact: true }).click();
    await write(target.query);
    expect(await run()).toEqual({ ...(target.answer as object), extensions: { cost: expect.any(Object) } });
    expect(await browser.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
