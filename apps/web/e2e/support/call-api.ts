import { expect } from '@playwright/test';

import type { Desk } from './desk.ts';

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: object;
  readonly version?: number;
}

/** What the person at the desk could do on a screen, for what a journey only needs to be there. */
export async function callApi<Answer = unknown>(desk: Desk, call: Call): Promise<Answer> {
  const { body, version } = call;
  const answer = await desk.page.request.fetch(`/api/v1${call.path}`, {
    method: call.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { origin: desk.origin, ...(version && { 'if-match': `"${version}"` }) },
    ...(body && { data: body }),
  });
  const text = await answer.text();
  expect(answer.ok(), `${call.path}: ${text}`).toBe(true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the journey names the part of the answer it reads
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
