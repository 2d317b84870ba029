import { z } from 'zod';

import { jointCounty, jointPapers, jointUrgent } from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { runJob } from '../play/run-job.ts';
import { nameOf, type World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';
import { carry } from './joint-papers.ts';
import { engagementOf, teamRef } from './joint-team.ts';

const Reports = z.object({
  items: z.array(z.object({ id: z.uuid(), version: z.int().optional() })),
});
const Report = z.object({ version: z.int() });

const { city, leader, signer, tenantCode } = jointCounty;
const receiver = 'km-p-08';
const subject = 'urgentReport';
const [here, there] = ['urgent report', 'urgent report in the city'] as const;
const below = { tenantCode, isRestricted: true } as const;
const above = { tenantCode: city, isRestricted: true } as const;
const path = 'inspection/urgent-reports';

/** 移交直报 from the team, signed by another, received and decided above. */
export async function reportUrgently(world: World): Promise<void> {
  const { player, refs } = world;
  const engagementId = refs.get(engagementOf(jointPapers[0]?.unitName ?? ''));
  const body = {
    ...jointUrgent,
    engagementId,
    receivers: [{ name: nameOf(world, receiver), userName: 'guchanghe' }],
    concerned: [],
  };
  const { id: filingId } = await player.read(
    { by: leader, in: { tenantCode, teamRef }, path: 'inspection/urgent-filings', body },
    Created,
  );
  await runJob(world, tenantCode, 'inspection.take_urgent_filing', { filingId });
  await keep(world, here, { by: signer, in: below });
  await moveOneCase(world, { by: signer, in: below, subject, refs: [here], move: 'sign' });
  await tell(world, { code: tenantCode, ref: here });
  await keep(world, there, { by: receiver, in: above });
  const receiving = { by: receiver, in: above, subject, refs: [there] } as const;
  await moveOneCase(world, { ...receiving, move: 'receive' });
  await tell(world, { code: city, ref: there });
  const at = `${path}/${refs.get(there)}`;
  const own = { by: receiver, in: above } as const;
  const { version } = await player.read({ ...own, method: 'GET', path: at }, Report);
  const text = '请安宁市立即封存抽检，今日停止使用；市场监管部门同步排查供货人，三日内报结果。';
  await player.send({ ...own, method: 'PUT', path: `${at}/decision`, body: { text }, version });
  await moveOneCase(world, { ...receiving, move: 'decide' });
  await tell(world, { code: city, ref: there });
}

/** The newest of those the person may read. */
async function keep(
  { player, refs }: World,
  ref: string,
  reader: { readonly by: string; readonly in: typeof below | typeof above },
): Promise<void> {
  const { items } = await player.read({ ...reader, method: 'GET', path }, Reports);
  refs.set(ref, items[0]?.id ?? '');
}

async function tell(
  world: World,
  { code, ref }: { readonly code: string; readonly ref: string },
): Promise<void> {
  const payload = { reportId: world.refs.get(ref) };
  await runJob(world, code, 'inspection.tell_urgent_report', payload);
  await carry(world);
}
