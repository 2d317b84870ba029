import { NotFoundError, StaleError, normaliseIdNumber, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { getPerson } from './get-person.ts';
import { postsChanged } from './people.events.ts';
import {
  insertPerson,
  insertPost,
  lockPerson,
  updatePerson as storePerson,
} from './people.repository.ts';
import type { PersonBody, PostBody } from './people.schemas.ts';

const personal = ['phone', 'idNumberSealed', 'idNumberIndex'];

export async function createPerson(ctx: Ctx, body: z.output<typeof PersonBody>) {
  const id = uuidv7();
  const row = await rowOf(ctx, id, body);
  await insertPerson(coreTx(ctx), { id, ...row });
  await ctx.audit({
    action: 'core.person_created',
    subject: { type: 'person', id },
    summary: `新建人员“${body.name}”`,
    after: row,
    personal,
  });
  return await getPerson(ctx, id);
}

export async function updatePerson(
  ctx: Ctx,
  id: string,
  change: { readonly body: z.output<typeof PersonBody>; readonly version: number | undefined },
) {
  const tx = coreTx(ctx);
  const before = await lockPerson(tx, id);
  if (before === undefined) throw new NotFoundError('core.person_not_found', `No person ${id}`);
  if (change.version !== before.version)
    throw new StaleError('core.person_changed', `Person is at version ${before.version}`);
  const row = await rowOf(ctx, id, change.body);
  await storePerson(tx, id, row);
  await ctx.audit({
    action: 'core.person_updated',
    subject: { type: 'person', id },
    summary: `修改人员“${change.body.name}”`,
    before,
    after: row,
    personal,
  });
  return await getPerson(ctx, id);
}

export async function addPost(ctx: Ctx, personId: string, body: z.output<typeof PostBody>) {
  const tx = coreTx(ctx);
  const person = await lockPerson(tx, personId);
  if (person === undefined)
    throw new NotFoundError('core.person_not_found', `No person ${personId}`);
  await insertPost(tx, { id: uuidv7(), personId, ...body });
  await ctx.audit({
    action: 'core.post_added',
    subject: { type: 'person', id: personId },
    summary: `登记${person.name}任职`,
    after: body,
  });
  await ctx.emit(postsChanged, { personId });
  return await getPerson(ctx, personId);
}

/** The row to write; phone and identity number that were left out stay as they are stored. */
async function rowOf(
  ctx: Ctx,
  id: string,
  { idNumber, phone, ...rest }: z.output<typeof PersonBody>,
) {
  const row = phone === undefined ? rest : { ...rest, phone };
  if (idNumber === undefined) return row;
  return {
    ...row,
    idNumberSealed: await ctx.secrets.seal(
      normaliseIdNumber(idNumber),
      `core.people.id_number/${id}`,
    ),
    idNumberIndex: await ctx.secrets.blindIndex(idNumber, 'people.id_number'),
  };
}
