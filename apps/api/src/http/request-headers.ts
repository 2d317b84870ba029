import { HttpProblem } from './problem.ts';
import type { HostContext } from './request-info.ts';

/** Row version of a strong ETag in If-Match; 428 without one. */
export function requireVersion(c: HostContext): number {
  const header = c.req.header('if-match');
  const version = /^"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1];
  if (version === undefined) throw new HttpProblem(428, 'precondition_required');
  return Number(version);
}

export function parseKey(key: string): string {
  if (/^[\x21-\x7e]{8,100}$/.test(key)) return key;
  throw new HttpProblem(422, 'invalid_input', {
    reasons: [
      { code: 'invalid_key', message: '请求编号应为 8 至 100 个字符', field: 'Idempotency-Key' },
    ],
  });
}

/** The version at the top of a view, as a strong ETag. */
export function entityTag(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  return typeof body.version === 'number' ? `"${body.version}"` : undefined;
}
