import { NotFoundError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findPerson } from './people.repository.ts';
import type { RevealBody } from './people.schemas.ts';

/** One field, with a reason and an entry in the record. */
export async function revealPersonal(
  ctx: Ctx,
  id: string,
  { field, reason }: z.output<typeof RevealBody>,
) {
  const person = await findPerson(coreTx(ctx), id);
  if (person === undefined) throw new NotFoundError('core.person_not_found', `No person ${id}`);
  await ctx.audit({
    action: 'core.personal_revealed',
    subject: { type: 'person', id },
    summary: `查看${person.name}的${field === 'phone' ? '手机号' : '身份证号'}`,
    after: { field, reason },
  });
  if (field === 'phone') return { value: person.phone };
  return {
    value:
      person.idNumberSealed === null
        ? null
        : await ctx.secrets.open(person.idNumberSealed, `core.people.id_number/${id}`),
  };
}
