import { createHash } from 'node:crypto';

import { ValidationError } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { RectificationCtx } from '../database.ts';

const Cursor = z.tuple([z.string(), z.array(z.union([z.string(), z.number()]))]);

/** What a cursor is bound to: it continues this list of this scope, and no other. */
export function listBinding(ctx: RectificationCtx, filter: unknown): string {
  const { kind, tenantId, teamId, unitId } = ctx.scope;
  return createHash('sha256')
    .update(JSON.stringify([kind, tenantId, teamId, unitId, filter]))
    .digest('base64url')
    .slice(0, 12);
}

export function encodeCursor(binding: string, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([binding, values])).toString('base64url');
}

/** Values of the last row seen; refuses a cursor of another list. */
export function decodeCursor(
  binding: string,
  cursor: string | undefined,
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success || parsed.data[0] !== binding) {
    throw new ValidationError('rectification.cursor_invalid', 'the cursor belongs to another list');
  }
  return parsed.data[1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
