import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';
import type { TalentPoolDatabase } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import { demoPool } from '../content/content.ts';
import type { Ref } from '../content/types.ts';
import { rowsOfCase } from '../finished/case-rows.ts';
import { definitionOf, type Definition } from '../finished/definitions.ts';
import { playPastCase } from '../finished/past-case.ts';
import { inParallel } from '../play/in-parallel.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, type World } from '../play/world.ts';
import { actsOfAdmission, checksOf, officeOf, type PoolOffice } from './admission.ts';

type DemoPoolPerson = ReturnType<typeof demoPool>[number];

export const memberOf = (personRef: Ref): Ref => `pool member ${personRef}`;

/**
 * Everybody who came to the pools before the story: their applications are played through the
 * workflow, and written as a whole.
 */
export async function loadMemberships(world: World): Promise<void> {
  const byTenant = Map.groupBy(demoPool(), ({ tenantCode }) => tenantCode);
  await inParallel([...byTenant], async ([code, people]) => {
    const tenantId = world.tenantIds.get(code) ?? 0;
    await inMaintenance<CoreDatabase & TalentPoolDatabase, void>(
      world.adminPool,
      tenantId,
      async (tx) => {
        const definition = await definitionOf(tx, world.kernel, 'poolMember');
        const office = officeOf(code);
        const admitted = people.map((pooled) => admission(world, pooled, { definition, office }));
        const rows = <Key extends keyof (typeof admitted)[number]>(key: Key) =>
          admitted.map((one) => one[key]);
        await tx.insertInto('p_talent_pool.pool_members').values(rows('member')).execute();
        await tx.insertInto('core.workflow_cases').values(rows('one')).execute();
        await tx.insertInto('core.workflow_moves').values(rows('moves').flat()).execute();
        await tx
          .insertInto('p_talent_pool.qualification_checks')
          .values(rows('checks').flat())
          .execute();
      },
    );
  });
}

interface Way {
  readonly definition: Definition;
  readonly office: PoolOffice;
}

function admission(world: World, pooled: DemoPoolPerson, { definition, office }: Way) {
  const { admittedOn, personRef, pools, sendingUnit, source } = pooled;
  const acts = actsOfAdmission(pooled, office);
  const story = {
    acts,
    people: { nominator: [office.clerk], candidate: [personRef] },
    fields: { idNumber: '已登记' },
  };
  const place = placeOf(world, personRef);
  const id = world.refs.create(memberOf(personRef));
  const nominatedOn = acts[0]?.on ?? admittedOn;
  const member = {
    id,
    ...place,
    personId: world.refs.get(personRef),
    name: nameOf(world, personRef),
    pool: pools[0] ?? 'inspection',
    intake: 'regular' as const,
    source,
    sendingUnit,
    nominatedVia: 'office' as const,
    callId: null,
    recommendation: null,
    nominatedBy: world.refs.get(accountOf(office.clerk)),
    nominatedByName: nameOf(world, office.clerk),
    nominatedOn,
    unitOpinion: acts.find(({ move }) => move === 'endorse')?.fields?.['unitOpinion'] ?? null,
    endorsedOn: acts.find(({ move }) => move === 'endorse')?.on ?? null,
    admittedOn,
    admissionDocument: office.document(admittedOn),
  };
  const { bodyId: _body, ...subject } = {
    subjectType: 'poolMember' as const,
    subjectId: id,
    ...place,
  };
  const steps = playPastCase(definition.document, world.refs, story);
  const past = { subject, definition, steps, dueOn: null, isLive: true };
  const checks = checksOf(pooled, office).map(({ by, ...check }) => ({
    id: uuidv7(),
    memberId: id,
    ...check,
    checkedBy: world.refs.get(accountOf(by)),
    checkedByName: nameOf(world, by),
  }));
  return { member, checks, ...rowsOfCase(world, past) };
}

function placeOf({ people, refs }: World, personRef: Ref) {
  const place = people.get(personRef)?.posts[0]?.place;
  const unitId = place?.kind === 'unit' ? refs.get(place.ref) : null;
  const bodyId = place?.kind === 'body' ? refs.get(place.ref) : null;
  return { engagementId: null, unitId, bodyId, released: unitId !== null };
}
