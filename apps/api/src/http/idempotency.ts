import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import type { Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { findIdempotencyKey, insertIdempotencyKey } from './idempotency-keys.repository.ts';
import { HttpProblem } from './problem.ts';
import { parseKey } from './request-headers.ts';
import type { HostContext } from './request-info.ts';

/** What a handler answered: stored with its key, and sent again when the request comes again. */
export interface Answer {
  readonly status: number;
  /** Null for an empty body. */
  readonly body: unknown;
}

/** Leaves the transaction without a trace, with the answer of the first request. */
export class Replay extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('already answered');
    this.answer = answer;
  }
}

export interface IdempotentRequest {
  readonly key: string;
  readonly operation: string;
  readonly requestHash: string;
}

/** An answer of the restricted area, which stands nowhere in the clear. */
const Sealed = z.strictObject({ sealed: z.string() });
const bindingOf = (key: string): string => `core.idempotency_keys.response:${key}`;

/** Stands for an answer that was shown once and is kept nowhere. */
export const answeredOnce = { answeredOnce: true } as const;

const tenantScopes = new Set(['member', 'team', 'unit', 'restricted', 'admin']);

/** Undefined where the request carries no key, or its scope lies in no tenant. */
export function idempotentRequest(
  c: HostContext,
  request: { operation: string; scope: string; body: unknown },
): IdempotentRequest | undefined {
  const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined;
  if (key === undefined || !tenantScopes.has(request.scope)) return undefined;
  const requestHash = createHash('sha256')
    .update(JSON.stringify([c.req.path, request.body ?? null]))
    .digest('hex');
  return { key: parseKey(key), operation: request.operation, requestHash };
}

/** Throws `Replay` when the request was answered before. */
export async function replayKnown(ctx: Ctx, request: IdempotentRequest): Promise<void> {
  const stored = await findIdempotencyKey(ctx.tx, ctx.actor.userId, request.key);
  if (stored === undefined) return;
  const isSame =
    stored.operation === request.operation && stored.requestHash === request.requestHash;
  if (!isSame) throw new HttpProblem(422, 'idempotency_key_reused');
  if (isDeepStrictEqual(stored.response, answeredOnce)) {
    throw new HttpProblem(409, 'answered_once');
  }
  throw new Replay({ status: stored.status, body: await opened(ctx, request, stored.response) });
}

async function opened(ctx: Ctx, { key }: IdempotentRequest, response: unknown): Promise<unknown> {
  if (ctx.scope.kind !== 'restricted') return response;
  const { sealed } = Sealed.parse(response);
  return JSON.parse(await ctx.secrets.open(sealed, bindingOf(key)));
}

/** In the business transaction: a crash leaves either both or neither. */
export async function rememberAnswer(
  ctx: Ctx,
  request: IdempotentRequest,
  answer: Answer,
): Promise<void> {
  const body = JSON.stringify(answer.body);
  await insertIdempotencyKey(ctx.tx, {
    id: uuidv7(),
    ...request,
    userId: ctx.actor.userId,
    status: answer.status,
    response:
      ctx.scope.kind === 'restricted' && answer.body !== answeredOnce
        ? JSON.stringify({ sealed: await ctx.secrets.seal(body, bindingOf(request.key)) })
        : body,
    createdAt: ctx.now,
  });
}
