import type { Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { insertBody } from './people.repository.ts';
import type { BodyBody } from './people.schemas.ts';

export async function createBody(ctx: Ctx, body: z.output<typeof BodyBody>) {
  const created = await insertBody(coreTx(ctx), { id: uuidv7(), ...body });
  await ctx.audit({
    action: 'core.body_created',
    subject: { type: 'body', id: created.id },
    summary: `新建机构“${body.name}”`,
    after: body,
  });
  return created;
}
