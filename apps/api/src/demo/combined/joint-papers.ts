import { deliverWaiting } from '@lianxun/kernel';

import { pdfOf } from '../content/attachments/pdf.ts';
import { jointCounty, jointPapers } from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { accountOf } from '../play/references.ts';
import { runJob } from '../play/run-job.ts';
import type { World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';
import { engagementOf, teamRef } from './joint-team.ts';

const { city, deputy, leader, author, member, tenantCode } = jointCounty;
const place = { tenantCode, teamRef } as const;
const handlers = [author, member] as const;

/** Locked by the leader, signed by the county, kept and signed for by the city. */
export async function lockPapers(world: World, foundOn: string): Promise<void> {
  for (const paper of jointPapers) await lockPaper(world, paper, foundOn);
  await runJob(world, tenantCode, 'inspection.mirror_waiting_papers');
  await carry(world);
}

/** There and back. */
export async function carry({ kernel, tenantIds }: World): Promise<void> {
  for (const code of [tenantCode, city, tenantCode])
    await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
}

async function lockPaper(
  world: World,
  paper: (typeof jointPapers)[number],
  foundOn: string,
): Promise<void> {
  const { player, refs } = world;
  const { evidence, ref, unitName, ...content } = paper;
  const handlerIds = handlers.map((person) => refs.get(accountOf(person)));
  const body = {
    ...content,
    engagementId: refs.get(engagementOf(unitName)),
    summary: content.facts.slice(0, 60),
    draftedOn: foundOn,
    foundOn,
    domains: ['教育'],
    source: 'review',
    responsibilityKind: 'direct',
    finderIds: handlerIds.slice(0, 1),
    handlerIds,
    accurateMethod: true,
    accurateSubject: true,
    accurateWhenWhere: true,
    accuratePolicy: true,
  };
  const own = { by: author, in: place } as const;
  refs.set(ref, (await player.read({ ...own, path: 'inspection/papers', body }, Created)).id);
  const bytes = pdfOf(evidence.replace('.pdf', ''), [content.facts]);
  await player.upload(
    { ...own, path: `inspection/papers/${refs.get(ref)}/evidence` },
    { ref: evidence, name: evidence, mime: 'application/pdf', bytes },
  );
  const moved = { in: place, subject: 'workingPaper', refs: [ref] } as const;
  for (const by of handlers) await moveOneCase(world, { ...moved, by, move: 'sign' });
  await moveOneCase(world, { ...moved, by: deputy, move: 'reviewAsDeputy' });
  await player.send({
    by: leader,
    in: place,
    method: 'PUT',
    path: `inspection/papers/${refs.get(ref)}/minutes`,
    body: { minutesNo: `联动巡察组组务会纪要（${foundOn}）` },
  });
  for (const move of ['agreeInTeam', 'lock'])
    await moveOneCase(world, { ...moved, by: leader, move });
}
