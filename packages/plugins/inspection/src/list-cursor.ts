import { createHash } from 'node:crypto';

import { ValidationError } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx } from './database.ts';

type Values = readonly (string | number)[];
const Cursor = z.tuple([z.string(), z.array(z.union([z.string(), z.number()]))]);

export interface ListCursor {
  readonly encode: (values: Values) => string;
  /** Values of the last row seen; refuses a cursor of another list. */
  readonly decode: (cursor: string | undefined) => Values | undefined;
}

/** Cursors of one list with one filter in one scope; nothing else accepts them. */
export function listCursor(ctx: InspectionCtx, list: string, filter: unknown): ListCursor {
  const { kind, tenantId, teamId, unitId } = ctx.scope;
  const binding = createHash('sha256')
    .update(JSON.stringify([kind, tenantId, teamId, unitId, list, filter]))
    .digest('base64url')
    .slice(0, 12);
  return {
    encode: (values) => Buffer.from(JSON.stringify([binding, values])).toString('base64url'),
    decode: (cursor) => {
      if (cursor === undefined) return undefined;
      const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
      if (!parsed.success || parsed.data[0] !== binding) {
        throw new ValidationError('inspection.cursor_invalid', 'the cursor is of another list');
      }
      return parsed.data[1];
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
