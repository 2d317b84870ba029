import { z } from 'zod';

import type { DemoPerson, Ref } from '../content/types.ts';
import { moveCases, type CaseMove } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { memberOf } from './load-memberships.ts';

const Created = z.object({ id: z.uuid() });

/** 巡察办提名: somebody of the directory, with what is known of him. */
export async function nominate(
  world: World,
  personRef: Ref,
  record: {
    readonly sendingUnit: string;
    readonly skills: readonly string[];
    readonly recommendation: string;
    readonly relatives?: readonly object[];
  },
): Promise<void> {
  const person = world.people.get(personRef);
  if (person === undefined) throw new Error(`Nobody is ${personRef}`);
  const { recommendation, sendingUnit, skills } = record;
  const body = {
    personId: world.refs.get(personRef),
    entry: {
      person: { name: person.name, employer: sendingUnit },
      profile: { ...profileOf(person), skills },
      ...(record.relatives && { relatives: record.relatives }),
    },
    membership: { pool: 'inspection', intake: 'sporadic', recommendation },
  };
  const { id } = await world.player.read(
    { by: parts.clerk, path: 'talent-pool/members', body },
    Created,
  );
  world.refs.set(memberOf(personRef), id);
}

function profileOf({
  bornIn,
  ethnicity,
  growthCountyCode,
  nativeCountyCode,
  workStartedIn,
}: DemoPerson) {
  return {
    birthMonth: bornIn,
    ethnicity,
    nativeCounty: nativeCountyCode,
    grownCounty: growthCountyCode,
    workStartedMonth: workStartedIn,
    hasInspected: false,
  };
}

/** One move of a membership in Xishan. */
export async function movePoolMember(
  world: World,
  personRef: Ref,
  request: Omit<CaseMove, 'subject' | 'refs'>,
): Promise<void> {
  await moveCases(world, { subject: 'poolMember', refs: [memberOf(personRef)], ...request });
}

/** 资格审查 by all three. */
export async function checkNominee({ player, refs }: World, personRef: Ref): Promise<void> {
  const path = `talent-pool/members/${refs.get(memberOf(personRef))}/checks`;
  const opinions = [
    [parts.clerk, 'office', '符合入库条件'],
    [parts.discipline, 'discipline', '未发现影响入库的问题'],
    [parts.organization, 'organization', '同意'],
  ] as const;
  for (const [by, party, opinion] of opinions) {
    await player.send({ by, path, body: { party, passes: true, opinion } });
  }
}
