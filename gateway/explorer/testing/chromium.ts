import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type ViewportSize } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is installed; undefined when it is not. */
export const chromiumPath: string | undefined = CANDIDATES.find((candidate) => existsSync(candidate));

/** A browser with an empty profile, and what its pages asked for and complained about. */
export interface ObservedBrowser {
  readonly page: Page;
  /** Addresses of all requests, those of workers included. */
  readonly requests: readonly string[];
  /** Console errors and warnings, uncaught exceptions, policy violations. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens a fresh browser that records every request and complaint. */
export async function openObservedBrowser(viewport: ViewportSize): Promise<ObservedBrowser> {
  if (chromiumPath === undefined) throw new Error(`Chromium is not installed; looked at ${CANDIDATES.join(', ')}.`);
  const profile = await mkdtemp(path.join(tmpdir(), 'kehu-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: SWITCHES,
    viewport,
  });
  // Shorter than a test may take, so that a failure names the step that hung.
  context.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  observe(context, requests, complaints);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    requests,
    complaints,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function observe(context: BrowserContext, requests: string[], complaints: string[]): void {
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  context.on('weberror', (webError) => complaints.push(`uncaught: ${webError.error().message}`));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
}
