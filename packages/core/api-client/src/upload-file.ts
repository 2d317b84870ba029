import { connectionProblem, problemOf } from './problem.ts';

/** What is used of the browser's class; this package is checked without the types of the DOM. */
interface BrowserRequest {
  readonly upload: {
    addEventListener(
      type: 'progress',
      listener: (event: { readonly loaded: number; readonly total: number }) => void,
    ): void;
  };
  readonly status: number;
  readonly responseText: string;
  addEventListener(type: 'load' | 'error', listener: () => void): void;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  getResponseHeader(name: string): string | null;
  send(body: FormData): void;
}
declare const XMLHttpRequest: new () => BrowserRequest;

interface UploadRequest {
  readonly url: string;
  readonly file: File;
  /** Told before the file, for receivers that ask for more. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How far it is, 0 to 1. */
  readonly onprogress?: (done: number) => void;
}

/** Sends one file as a form. Only XMLHttpRequest tells how far an upload is. */
export function uploadFile({ url, file, fields = {}, onprogress }: UploadRequest): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onprogress?.(loaded / Math.max(total, 1)),
    );
    request.addEventListener('error', () => reject(connectionProblem()));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else {
        const headers = { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' };
        const { responseText: body, status } = request;
        void problemOf(new Response(body, { status, headers })).then(reject);
      }
    });
    request.send(form);
  });
}
