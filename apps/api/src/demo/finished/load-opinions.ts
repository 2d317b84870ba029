import { inMaintenance } from '@lianxun/kernel';
import type { TenantColumns } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { DemoFinding, DemoOpinions, DemoRound, Ref } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, parts, type World } from '../play/world.ts';

interface OpinionsDatabase {
  'p_rectification.close_out_opinions': TenantColumns & {
    engagementId: string;
    unitId: string;
    released: boolean;
    findingId: string;
    body: string;
    opinion: string;
    signedBy: string;
    signedByName: string;
    signedOn: string;
  };
}

const bodies = {
  resident: 'resident',
  org: 'organization',
  publicity: 'publicity',
  office: 'office',
  team: 'team',
} as const satisfies Partial<Record<keyof DemoOpinions, string>>;

/** Opinions are signed in the system and never imported, so those of a past round are put in its tables. */
export async function loadOpinions(world: World, round: DemoRound): Promise<void> {
  const rows = round.findings.flatMap((finding) => opinionRows(world, round, finding));
  await inMaintenance<OpinionsDatabase, void>(world.adminPool, world.countyId, async (tx) => {
    await tx.insertInto('p_rectification.close_out_opinions').values(rows).execute();
  });
}

function opinionRows(world: World, round: DemoRound, finding: DemoFinding) {
  const engagement = round.engagements.find(({ ref }) => ref === finding.engagementRef);
  const team = round.teams.find(({ ref }) => ref === engagement?.teamRef);
  const signers: Record<keyof typeof bodies, Ref> = {
    resident: parts.resident,
    org: parts.organization,
    publicity: parts.publicity,
    office: parts.director,
    team: team?.members[0]?.personRef ?? parts.director,
  };
  const keys: readonly (keyof typeof bodies)[] = ['resident', 'org', 'publicity', 'office', 'team'];
  return keys.flatMap((key) => {
    const opinion = finding.opinions[key];
    if (opinion === null || engagement === undefined) return [];
    return [
      {
        id: uuidv7(),
        engagementId: world.refs.get(engagement.ref),
        unitId: world.refs.get(engagement.unitRef),
        released: true,
        findingId: world.refs.get(finding.ref),
        body: bodies[key],
        opinion,
        signedBy: world.refs.get(accountOf(signers[key])),
        signedByName: nameOf(world, signers[key]),
        signedOn: finding.closedOn ?? finding.closeRequestedOn ?? engagement.report?.reportedOn ?? finding.issuedOn,
      },
    ];
  });
}
