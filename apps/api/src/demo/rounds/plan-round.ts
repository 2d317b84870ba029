import { z } from 'zod';

import type { DemoEngagement, DemoRound } from '../content/types.ts';
import { inParallel } from '../play/in-parallel.ts';
import { accountOf } from '../play/references.ts';
import { parts, type World } from '../play/world.ts';
import { inspectionTypes, teamRoles } from './words.ts';

export const Created = z.object({ id: z.uuid() });
const CreatedMany = z.object({ ids: z.array(z.uuid()) });

const by = parts.director;

/** The round with its units and teams, as 巡察办 plans it. */
export async function planRound(world: World, round: DemoRound): Promise<void> {
  const { player, refs } = world;
  const { committeeTerm, engagements, name, onSiteFrom, onSiteTo, planDocument, roundNo, year } =
    round;
  const body = {
    committeeTerm,
    year,
    roundNo,
    name,
    planDocument,
    onSiteOn: onSiteFrom,
    offSiteOn: onSiteTo,
  };
  const { id } = await player.read({ by, path: 'inspection/rounds', body }, Created);
  refs.set(round.ref, id);

  const units = engagements.map(({ inspectionType, unitRef }) => ({
    unitId: refs.get(unitRef),
    inspectionType: inspectionTypes[inspectionType],
  }));
  const taken = { roundId: id, units };
  const { ids } = await player.read(
    { by, path: 'inspection/engagements', body: taken },
    CreatedMany,
  );
  for (const [index, engagementId] of ids.entries()) {
    refs.set(engagements[index]?.ref ?? '', engagementId);
  }
  await inParallel(round.teams, (team) => formTeam(world, round, team));
  await inParallel(engagements, (engagement) => assign(world, engagement));
}

async function formTeam(
  { player, refs }: World,
  round: DemoRound,
  { members, name, number, ref }: DemoRound['teams'][number],
): Promise<void> {
  const team = { roundId: refs.get(round.ref), name, number };
  const { id } = await player.read({ by, path: 'inspection/teams', body: team }, Created);
  refs.set(ref, id);
  for (const { personRef, role } of members) {
    const body = { userId: refs.get(accountOf(personRef)), role: teamRoles[role] };
    await player.send({ by, path: `inspection/teams/${id}/members`, body });
  }
}

async function assign(
  { player, refs }: World,
  { onSiteFrom, onSiteTo, ref, teamRef }: DemoEngagement,
): Promise<void> {
  const body = { teamId: refs.get(teamRef), onSiteOn: onSiteFrom, offSiteOn: onSiteTo };
  const path = `inspection/engagements/${refs.get(ref)}`;
  await player.send({ by, method: 'PATCH', path, body, version: 1 });
}
