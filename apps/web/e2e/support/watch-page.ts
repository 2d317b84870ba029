import type { BrowserContext, Page } from '@playwright/test';

export interface Watch {
  /** Everything else is a request to somebody else's server. */
  readonly origin: string;
  /** Statuses the journey provokes on purpose; the browser itself logs every answer from 400 up. */
  readonly refusals: readonly number[];
}

/** Collects what a person would not see and a developer must; the list fills as pages are used. */
export async function watchContext(context: BrowserContext, watch: Watch): Promise<string[]> {
  const faults: string[] = [];
  await context.addInitScript(() => {
    addEventListener('unhandledrejection', ({ reason }) => console.error('unhandled', reason));
  });
  context.on('page', (page) => watchPage(page, watch, faults));
  for (const page of context.pages()) watchPage(page, watch, faults);
  return faults;
}

function watchPage(page: Page, { origin, refusals }: Watch, faults: string[]): void {
  page.on('console', (message) => {
    const [, status] = /responded with a status of (\d+)/.exec(message.text()) ?? [];
    const isFault = ['error', 'warning'].includes(message.type());
    const isExpected = refusals.includes(Number(status));
    if (isFault && !isExpected) {
      faults.push(`console: ${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was still reading, and a download is no page.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = !url.protocol.startsWith('http') || url.origin === origin;
    if (!isOwn) faults.push(`other origin: ${request.url()}`);
  });
}
