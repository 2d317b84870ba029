import { beginMission, endMission, inTalentPool } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import type { DemoRound, DemoTeam, IsoDate, Ref } from '../content/types.ts';
import { entranceOf } from '../play/entrance.ts';
import { parts, type World } from '../play/world.ts';
import { teamRoles } from '../rounds/words.ts';
import { memberOf } from './load-memberships.ts';

/** 抽调: the people of a team are away from the day their mandates begin. */
export async function beginMissions(world: World, round: DemoRound, team: DemoTeam): Promise<void> {
  await asDirector(world, async (ctx) => {
    for (const { personRef, role, validFrom, validTo } of pooled(world, team)) {
      await beginMission(ctx, world.refs.get(memberOf(personRef)), {
        roundId: world.refs.get(round.ref),
        roundName: round.name,
        teamName: team.name,
        role: teamRoles[role],
        from: validFrom,
        to: validTo,
      });
    }
  });
}

export async function endMissions(world: World, team: DemoTeam, endedOn: IsoDate): Promise<void> {
  await asDirector(world, async (ctx) => {
    for (const { personRef } of pooled(world, team))
      await endMission(ctx, world.refs.get(memberOf(personRef)), { endedOn });
  });
}

const pooled = ({ refs }: World, { members }: DemoTeam) =>
  members.filter(({ personRef }: { readonly personRef: Ref }) => refs.find(memberOf(personRef)));

async function asDirector(
  world: World,
  work: (ctx: ReturnType<typeof inTalentPool>) => Promise<void>,
): Promise<void> {
  const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
  await world.kernel.run(entranceOf(world, parts.director), request, (ctx) =>
    work(inTalentPool(ctx)),
  );
}
