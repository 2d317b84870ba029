import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { listPeopleById } from './people.repository.ts';
import type { RevealBody } from './person.schemas.ts';
import { listRelatives, type RelativeRow } from './profiles.repository.ts';
import { relativeBinding } from './save-histories.ts';

const titles = { phone: '手机', idNumber: '身份证号', relative: '一名家庭成员' };

/** One field, with a reason and an entry in the record. */
export async function revealField(
  ctx: TalentPoolCtx,
  personId: string,
  { field, reason, relativeId }: RevealBody,
): Promise<{ value: string | null }> {
  const [found] = await listPeopleById(ctx.tx, [personId]);
  const person = requireFound(found, 'person');
  await ctx.audit({
    action: 'talent-pool.personal_revealed',
    subject: { type: 'person', id: personId },
    summary: `查看${person.name}的${titles[field]}`,
    after: { field, reason, ...(relativeId === undefined ? {} : { relativeId }) },
  });
  if (field !== 'relative') {
    const numbers = (await ctx.people.records.numbersOf([personId])).get(personId);
    return { value: numbers?.[field] ?? null };
  }
  const relatives = await listRelatives(ctx.tx, [personId]);
  const relative = relatives.find(({ id }) => id === relativeId);
  if (relative === undefined) throw conflict('field_not_stated', '没有这名家庭成员，请刷新后重试');
  return { value: await openRelative(ctx, relative) };
}

async function openRelative(ctx: TalentPoolCtx, row: RelativeRow): Promise<string> {
  const open = async (sealed: string | null, column: string) =>
    sealed === null ? null : await ctx.secrets.open(sealed, relativeBinding(row.id, column));
  const parts = [
    await open(row.nameSealed, 'name'),
    await open(row.employerSealed, 'employer'),
    await open(row.postSealed, 'post'),
  ];
  return parts.filter((part) => part !== null).join('，');
}
