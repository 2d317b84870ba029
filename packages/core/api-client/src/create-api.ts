import { apiFetch, ifMatch } from './api-fetch.ts';

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A value with the version it was read at. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly etag: string | undefined;
}

/** A file with the name the server gave it. */
export interface Download {
  readonly content: Blob;
  readonly fileName: string;
}

/** Calls by path. The caller names the shape of the answer; the server has validated it. */
export interface Api {
  /** With a signal, the call is given up when it fires. */
  get<Value>(path: string, query?: Query, signal?: AbortSignal): Promise<Value>;
  getVersioned<Value>(path: string): Promise<Versioned<Value>>;
  post<Value>(path: string, body?: unknown, etag?: string): Promise<Value>;
  put<Value>(path: string, body: unknown, etag?: string): Promise<Value>;
  patch<Value>(path: string, body: unknown, etag?: string): Promise<Value>;
  delete(path: string, etag?: string): Promise<void>;
  download(path: string, query?: Query): Promise<Download>;
}

interface Sending {
  readonly body?: unknown;
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

async function valueOf<Value>(response: Response): Promise<Value> {
  const text = await response.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server validates every answer
  return value as Value;
}

function requestOf(url: URL, method: string, { body, etag, signal }: Sending): Request {
  const form = body instanceof FormData;
  return new Request(url, {
    method,
    ...(signal === undefined ? {} : { signal }),
    headers: {
      Accept: 'application/json',
      ...(etag === undefined ? {} : ifMatch(etag)),
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
}

/** The name in `filename*=UTF-8''…`; without one the last part of the path. */
function fileNameOf(response: Response, path: string): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (path.split('/').at(-1) ?? 'download');
}

/** An API below `origin`; `fetch` is the one of the page's `load`, or the browser's. */
export function createApi(fetch: (request: Request) => Promise<Response>, origin: string): Api {
  const call = apiFetch(fetch);
  const send = (method: string, path: string, sending: Sending = {}) =>
    call(requestOf(new URL(path, origin), method, sending));

  return {
    get: async (path, query = {}, signal) =>
      valueOf(await send('GET', withQuery(path, query), { signal })),
    async getVersioned<Value>(path: string) {
      const response = await send('GET', path);
      const etag = response.headers.get('etag') ?? undefined;
      return { value: await valueOf<Value>(response), etag };
    },
    post: async (path, body, etag) => valueOf(await send('POST', path, { body, etag })),
    put: async (path, body, etag) => valueOf(await send('PUT', path, { body, etag })),
    patch: async (path, body, etag) => valueOf(await send('PATCH', path, { body, etag })),
    async delete(path, etag) {
      await send('DELETE', path, { etag });
    },
    async download(path, query = {}) {
      const response = await send('GET', withQuery(path, query));
      return { content: await response.blob(), fileName: fileNameOf(response, path) };
    },
  };
}
