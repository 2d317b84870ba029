import { DoorClosed } from '@lianxun/kernel';
import { DomainError, type ErrorDetails } from '@lianxun/plugin-api';

import { hostMessages, statusMessages } from './messages.ts';

/** RFC 9457, with a stable code. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly [extension: string]: unknown;
}

export type Messages = Readonly<Record<string, string>>;

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A failure of the host itself, before or around a handler. */
export class HttpProblem extends DomainError {
  readonly status: number;

  constructor(status: number, code: string, details: ErrorDetails = {}) {
    super(code, code, details);
    this.status = status;
  }
}

export function problem(
  status: number,
  code: string,
  extra: { readonly messages?: Messages; readonly details?: ErrorDetails } = {},
): Problem {
  const { messages = {}, details = {} } = extra;
  const detail = messages[code] ?? hostMessages[code] ?? sentenceOf(status, details);
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    ...details,
  };
}

function sentenceOf(status: number, { reasons = [] }: ErrorDetails): string {
  return reasons.map(({ message }) => message).join('；') || (statusMessages[status] ?? '');
}

/** Missing, foreign, expired and unknown look alike, to the byte. */
export const notFound: Problem = problem(404, 'not_found');

export const internal: Problem = problem(500, 'internal');

/** The answer to a failure; undefined for a bug, which is logged and answered as `internal`. */
export function problemOf(error: unknown, messages: Messages): Problem | undefined {
  if (error instanceof DoorClosed) return doorProblem(error.why);
  if (error instanceof DomainError) {
    if (error.status === 404) return notFound;
    return problem(error.status, error.code, { messages, details: error.details });
  }
  return databaseProblem(error);
}

function doorProblem(why: DoorClosed['why']): Problem {
  switch (why) {
    case 'session':
      return problem(401, 'sign_in_required');
    case 'password':
      return problem(401, 'second_factor_required');
    case 'passwordChange':
      return problem(403, 'password_change_required');
    case 'scope':
      return notFound;
  }
}

/** Without the key and its values: they could tell of rows that the reader may not see. */
function databaseProblem(error: unknown): Problem | undefined {
  switch (sqlState(error)) {
    case '23505':
      return problem(409, 'duplicate');
    case '23503':
      return problem(409, 'still_referenced');
    case '40001':
    case '40P01':
      return problem(409, 'busy');
    default:
      return undefined;
  }
}

export function sqlState(error: unknown): string | undefined {
  const isDatabaseError = error instanceof Error && 'code' in error && 'severity' in error;
  return isDatabaseError && typeof error.code === 'string' ? error.code : undefined;
}

export function problemResponse(body: Problem): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  const { retryAfterSeconds } = body;
  if (typeof retryAfterSeconds === 'number') headers.set('retry-after', String(retryAfterSeconds));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
