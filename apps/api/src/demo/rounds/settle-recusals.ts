import { answerSecretChecks, inTalentPool } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { DemoTeam, IsoDate, Ref } from '../content/types.ts';
import { countyCode, parts, type World } from '../play/world.ts';

const Team = z.object({
  members: z.array(z.object({ id: z.uuid() })),
  engagements: z.array(z.object({ id: z.uuid() })),
});
const Matters = z.object({ items: z.array(z.object({ id: z.uuid() })) });

/** Before mandates: the forms are signed on paper, leads are looked through, 疑似 is decided. */
export async function settleRecusals(
  world: World,
  { ref }: DemoTeam,
  signedOn: IsoDate,
): Promise<void> {
  const { player, refs } = world;
  const path = `inspection/teams/${refs.get(ref)}`;
  const team = await player.read({ by: parts.director, method: 'GET', path }, Team);
  const declarations = team.members.flatMap(({ id: memberId }) =>
    team.engagements.map(({ id }) => ({ memberId, engagementId: id, ties: null })),
  );
  await player.send({
    by: parts.director,
    path: `${path}/paper-declarations`,
    body: { signedOn, declarations },
  });
  await settleMatters(world, ref);
}

/** Leads are looked through, and what is 疑似 about people of the team is decided. */
export async function settleMatters(
  world: World,
  teamRef: Ref,
  { clerk, tenantCode } = { clerk: parts.clerk as Ref, tenantCode: countyCode },
): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  const tenantId = tenantIds.get(tenantCode) ?? 0;
  const office = { by: clerk, in: { tenantCode } } as const;
  await kernel.run(
    { kind: 'job', tenantId, plugin: 'talent-pool', job: 'answer_secret_checks' },
    { requestId: uuidv7(), source: 'job', readOnly: false, expectAudit: false },
    (ctx) => answerSecretChecks(inTalentPool(ctx), { again: false }),
  );
  const open = `talent-pool/recusal-matters?open=yes&team=${refs.get(teamRef)}`;
  const { items } = await player.read({ ...office, method: 'GET', path: open }, Matters);
  if (items.length === 0) return;
  const body = {
    ids: items.map(({ id }) => id),
    move: 'allow',
    reason: '已查阅干部人事档案并向本人核实，没有应当回避的情形',
  };
  await player.send({ ...office, path: 'core/cases/recusalMatter/events', body });
}
