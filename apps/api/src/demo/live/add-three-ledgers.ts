import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';

const Overview = z.object({
  periods: z.array(z.object({ period: z.string(), isDue: z.boolean() })),
  counties: z.array(
    z.object({
      tenantId: z.int(),
      code: z.string(),
      cells: z.array(z.object({ returnId: z.uuid().nullable() })),
    }),
  ),
});
const Rows = z.object({ items: z.array(z.object({ id: z.uuid() })) });
const Asked = z.object({ items: z.array(z.object({ id: z.uuid() })) });

const city = { by: 'km-p-02', in: { tenantCode: '530100' } } as const;
const ref = 'ledger return';
const asked = 'ledger follow-up';
const [sender, late] = ['530112', '530111'] as const;

/** 三本账: Xishan has submitted and answered what the city asked, Guandu is late and reminded; the ledger of leads is begun. */
export function addThreeLedgers(timeline: Timeline, world: World, onDate: OnDate): void {
  const upward = () => deliverWaiting(world.kernel, world.countyId);
  const downward = () => deliverWaiting(world.kernel, world.cityId);
  timeline.add(onDate('2026-11-09'), async () => {
    await draft(world);
    await moveOneCase(world, {
      by: parts.clerk,
      subject: 'ledgerReturn',
      refs: [ref],
      move: 'submit',
    });
  });
  timeline.add(onDate('2026-11-10'), async () => {
    const move = {
      by: parts.director,
      subject: 'ledgerReturn',
      refs: [ref],
      move: 'issue',
    } as const;
    await moveOneCase(world, move);
    await upward();
  });
  timeline.add(onDate('2026-11-12'), async () => {
    await ask(world, onDate('2026-11-25'));
    await downward();
  });
  timeline.add(onDate('2026-11-16'), async () => {
    await answer(world);
    await upward();
  });
  timeline.addInLane(onDate('2026-11-18'), 'leads', () => draftLeads(world));
  timeline.add(onDate('2026-11-18'), async () => {
    await remind(world, onDate('2026-11-27'));
    await downward();
  });
}

const path = 'inspection/three-ledgers';

/** The period that ended last. */
async function draft({ player, refs }: World): Promise<void> {
  const { periods } = await player.read({ by: parts.clerk, method: 'GET', path }, Overview);
  const body = { period: periods[1]?.period };
  const call = { by: parts.clerk, path: 'inspection/ledger-returns', body };
  refs.set(ref, (await player.read(call, Created)).id);
}

/** R6, in the restricted scope: begun, and not yet handed in. */
async function draftLeads({ player }: World): Promise<void> {
  const by = parts.custody;
  const { periods } = await player.read({ by: parts.clerk, method: 'GET', path }, Overview);
  const body = { period: periods[1]?.period };
  await player.send({ by, in: 'restricted', path: 'inspection/lead-returns', body });
}

async function ask({ player, refs }: World, dueOn: string): Promise<void> {
  const { counties } = await player.read({ ...city, method: 'GET', path }, Overview);
  const cells = counties.find(({ code }) => code === sender)?.cells ?? [];
  const returnId = cells.find((cell) => cell.returnId !== null)?.returnId ?? '';
  const rows = `inspection/ledger-returns/${returnId}/rows?ledger=assignments`;
  const { items } = await player.read({ ...city, method: 'GET', path: rows }, Rows);
  const body = { text: '请说明目前进度和完成时间，附能够印证的材料名称。', dueOn };
  const call = { ...city, path: `inspection/ledger-rows/${items[0]?.id}/follow-ups`, body };
  refs.set(`${asked} in the city`, (await player.read(call, Created)).id);
}

async function answer(world: World): Promise<void> {
  const call = { by: parts.clerk, method: 'GET', path: 'inspection/ledger-follow-ups' } as const;
  const { items } = await world.player.read(call, Asked);
  world.refs.set(asked, items[0]?.id ?? '');
  await moveOneCase(world, {
    by: parts.clerk,
    subject: 'ledgerFollowUp',
    refs: [asked],
    move: 'answer',
    fields: { answer: '已排定办理计划，月底前完成，印证材料为核查表和整改照片。' },
  });
}

async function remind({ player }: World, dueOn: string): Promise<void> {
  const { counties, periods } = await player.read({ ...city, method: 'GET', path }, Overview);
  const body = {
    countyTenantId: counties.find(({ code }) => code === late)?.tenantId,
    period: periods.find(({ isDue }) => isDue)?.period,
    dueOn,
    note: '请一并核对市级交办事项的办理进展。',
  };
  await player.send({ ...city, path: 'inspection/ledger-reminders', body });
}
