import { NotFoundError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { maskPhone } from './masks.ts';
import { findPerson, listPosts, type PersonRow } from './people.repository.ts';
import type { PersonDetail, PersonView } from './people.schemas.ts';

export async function getPerson(ctx: Ctx, id: string): Promise<z.input<typeof PersonDetail>> {
  const tx = coreTx(ctx);
  const row = await findPerson(tx, id);
  if (row === undefined) throw new NotFoundError('core.person_not_found', `No person ${id}`);
  return { ...toPersonView(row), posts: await listPosts(tx, id) };
}

export function toPersonView(row: PersonRow): z.input<typeof PersonView> {
  const {
    id,
    name,
    gender,
    bodyId,
    bodyName,
    unitId,
    unitName,
    title,
    rank,
    politics,
    userName,
    version,
  } = row;
  return {
    id,
    name,
    gender,
    bodyId,
    bodyName,
    unitId,
    unitName,
    title,
    rank,
    politics,
    phone: row.phone === null ? null : maskPhone(row.phone),
    hasIdNumber: row.idNumberSealed !== null,
    userName,
    isActive: row.active,
    version,
  };
}
