import { z } from 'zod';

import { jointCounty, jointPapers } from '../content/content.ts';
import type { World } from '../play/world.ts';
import { carry } from './joint-papers.ts';
import { engagementOf, teamRef } from './joint-team.ts';

const Copies = z.object({
  items: z.array(z.object({ id: z.uuid(), paperNo: z.string(), digestOnly: z.boolean() })),
});
const Copy = z.object({ openings: z.array(z.object({ id: z.uuid(), state: z.string() })) });

const [clerk, director, other] = ['km-p-02', 'km-p-01', 'km-p-03'] as const;
const city = { tenantCode: jointCounty.city } as const;

const at = (id = '') => `inspection/vault/copies/${id}`;

/** One copy is opened by two, another asked for; one person holds a guidance mandate of the county. */
export async function openCopies(world: World, validTo: string): Promise<void> {
  const { player } = world;
  await letGuide(world, validTo);
  const all = {
    by: clerk,
    in: city,
    method: 'GET',
    path: 'inspection/vault/copies?limit=50',
  } as const;
  const { items } = await player.read(all, Copies);
  const [first, , third] = items
    .filter(({ digestOnly }) => !digestOnly)
    .toSorted((one, next) => one.paperNo.localeCompare(next.paperNo));
  const ask = { by: clerk, in: city, path: `${at(first?.id)}/openings` };
  const body = { reason: '核对集中采购金额口径，准备行业报告' };
  const { openings } = await player.read({ ...ask, body }, Copy);
  await player.send({
    by: director,
    in: city,
    path: `inspection/vault/openings/${openings[0]?.id ?? ''}/decision`,
    body: { approves: true, reason: '同意，仅限核对金额口径' },
  });
  await player.send({ by: clerk, in: city, path: `${at(first?.id)}/read`, body: { reason: null } });
  await player.send({
    by: other,
    in: city,
    path: `${at(third?.id)}/openings`,
    body: { reason: '核对营养改善资金滞留金额' },
  });
  await carry(world);
  await carry(world);
}

async function letGuide({ player, refs }: World, validTo: string): Promise<void> {
  const unitName = jointPapers[0]?.unitName ?? '';
  await player.send({
    by: jointCounty.clerk,
    in: { tenantCode: jointCounty.tenantCode },
    path: `inspection/teams/${refs.get(teamRef)}/guidance-mandates`,
    body: {
      userName: 'fangshijie',
      purpose: '指导学校食堂和课后服务费底稿定性',
      engagementIds: [refs.get(engagementOf(unitName))],
      documentNo: '安巡指授〔2026〕1号',
      validTo,
    },
  });
}
