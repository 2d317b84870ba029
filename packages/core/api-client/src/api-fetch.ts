import { connectionProblem, problemOf } from './problem.ts';

/** Dispatches `signed-out` when the API answers 401, so that the shell can ask to sign in again. */
export const sessionEvents = new EventTarget();

type Fetch = (request: Request) => Promise<Response>;

/** The strong ETag of a row at a version. */
export function etagOf({ version }: { readonly version: number }): string {
  return `"${version}"`;
}

/** Headers of a change to a versioned row: the strong ETag it was read with. */
export function ifMatch(etag: string): Record<string, string> {
  return { 'If-Match': etag };
}

/** Wraps `fetch`: a POST carries an Idempotency-Key, and whatever is not a success is thrown as `Problem`. */
export function apiFetch(fetch: Fetch): Fetch {
  return async (request) => {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    const response = await fetch(request).catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      throw connectionProblem();
    });
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.status === 401) sessionEvents.dispatchEvent(new Event('signed-out'));
    throw problem;
  };
}
