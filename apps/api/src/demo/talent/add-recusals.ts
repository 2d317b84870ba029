import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { Ref } from '../content/types.ts';
import { moveCases, moveOneCase } from '../play/move-cases.ts';
import { accountOf } from '../play/references.ts';
import { parts, type World } from '../play/world.ts';

const Raised = z.object({ ids: z.array(z.uuid()) });
const Told = z.object({ members: z.array(z.object({ id: z.uuid(), displayName: z.string() })) });

const subject = 'recusalMatter';
const team = { ref: 'xs-r6-t1', round: 'xs-r6' } as const;

/** 疑似: one waits, one may take part; 必须回避: one is kept by two persons; 异议: one is answered. */
export function addRecusals(timeline: Timeline, world: World, onDate: OnDate): void {
  const day = onDate('2026-11-17');
  const [waiting, allowed, kept] = ['xs-p-46', 'xs-p-64', 'xs-p-38'] as const;
  timeline.add(day, async () => {
    await raise(world, waiting, 'member');
    await raise(world, allowed, 'member');
    await raise(world, kept, 'deputyLeader');
  });
  timeline.add(day, () =>
    moveCases(world, {
      by: parts.director,
      subject,
      refs: [matterOf(allowed)],
      move: 'allow',
      reason: '在该单位任职系十年以前的一般工作人员，与现任班子成员没有交集',
    }),
  );
  timeline.add(day, () =>
    moveOneCase(world, {
      by: parts.director,
      subject,
      refs: [matterOf(kept)],
      move: 'proposeKeep',
      reason: '熟悉交通专项资金核算，且已离开该单位八年，班子成员均已调整',
    }),
  );
  timeline.add(onDate('2026-11-18'), () =>
    moveOneCase(world, {
      by: parts.committee,
      subject,
      refs: [matterOf(kept)],
      move: 'approveKeep',
      reason: '同意，不得承办该单位人事方面的谈话',
    }),
  );
  addObjection(timeline, world, onDate);
}

const matterOf = (personRef: Ref): Ref => `recusal matter of ${personRef}`;

async function raise({ player, refs }: World, personRef: Ref, role: string): Promise<void> {
  const body = {
    teamId: refs.get(team.ref),
    roundId: refs.get(team.round),
    userId: refs.get(accountOf(personRef)),
    role,
  };
  const call = { by: parts.director, path: 'talent-pool/recusal-matters', body };
  const { ids } = await player.read(call, Raised);
  refs.set(matterOf(personRef), ids[0] ?? '');
}

const objecting = { unitRef: 'xs-u-43', engagementRef: 'xs-r5-e43', head: 'xs-s-43-principal' };

/** The unit is told who is in its team, and objects to one of them without ground. */
function addObjection(timeline: Timeline, world: World, onDate: OnDate): void {
  const { player, refs } = world;
  const day = onDate('2026-07-08');
  const at = { by: objecting.head, in: { unitRef: objecting.unitRef } };
  timeline.add(day, () =>
    player.send({
      by: parts.director,
      path: `talent-pool/engagements/${refs.get(objecting.engagementRef)}/team-notice`,
    }),
  );
  timeline.add(day, async () => {
    const list = { ...at, method: 'GET', path: 'talent-pool/objections' } as const;
    const { members } = await player.read(list, Told);
    const notice = members.find(({ displayName }) => displayName === '陶金凤');
    const path = `talent-pool/team-notices/${notice?.id ?? ''}/objection`;
    const body = { reason: '该同志曾参与我局专项资金核查，希望另派人员' };
    const { id } = await player.read({ ...at, path, body }, z.object({ id: z.uuid() }));
    refs.set(matterOf('objection'), id);
  });
  timeline.add(onDate('2026-07-09'), () =>
    moveCases(world, {
      by: parts.director,
      subject,
      refs: [matterOf('objection')],
      move: 'allow',
      reason: '履行本职工作开展核查不属于应当回避的情形',
    }),
  );
}
