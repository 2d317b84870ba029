import { inTalentPool, saveRecord, type RosterEntry } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import { demoBodies, demoPool, demoUnits } from '../content/content.ts';
import type { DemoPerson, DemoPost, Ref } from '../content/types.ts';
import { inParallel } from '../play/in-parallel.ts';
import type { World } from '../play/world.ts';

type DemoPoolPerson = ReturnType<typeof demoPool>[number];

/** What the pools keep of people beyond the directory, each tenant in one transaction. */
export async function loadRecords(world: World): Promise<void> {
  const byTenant = Map.groupBy(demoPool(), ({ tenantCode }) => tenantCode);
  await inParallel([...byTenant], async ([code, people]) => {
    const tenantId = world.tenantIds.get(code) ?? 0;
    const entrance = { kind: 'job', tenantId, plugin: 'talent-pool', job: 'load_demo' } as const;
    const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
    const names = placeNames(code);
    await world.kernel.run(entrance, request, async (ctx) => {
      for (const pooled of people) {
        const person = world.people.get(pooled.personRef);
        if (person === undefined) throw new Error(`Nobody is ${pooled.personRef}`);
        const known = { personId: world.refs.get(pooled.personRef), keepsPlace: true };
        await saveRecord(inTalentPool(ctx), entryOf(pooled, { person, names }), known);
      }
    });
  });
}

function placeNames(code: string): ReadonlyMap<Ref, string> {
  return new Map([...demoUnits(code), ...demoBodies(code)].map(({ name, ref }) => [ref, name]));
}

interface Known {
  readonly person: DemoPerson;
  readonly names: ReadonlyMap<Ref, string>;
}

function entryOf(pooled: DemoPoolPerson, { names, person }: Known): RosterEntry {
  const { certificates, directions, educations, frontline, inspectedYears } = pooled;
  return {
    person: { name: person.name, employer: pooled.sendingUnit },
    profile: {
      birthMonth: person.bornIn,
      ethnicity: person.ethnicity,
      nativeCounty: person.nativeCountyCode,
      grownCounty: person.growthCountyCode,
      partyJoinedMonth: person.joinedPartyOn?.slice(0, 7) ?? null,
      workStartedMonth: person.workStartedIn,
      department: person.posts[0]?.department ?? null,
      workCounty: person.tenantCode,
      educationLevel: person.education,
      major: person.major,
      skills: [...pooled.skills],
      certificates: [...certificates],
      directions: [...directions],
      frontline,
      hasInspected: inspectedYears.length > 0,
      inspectedYears: [...inspectedYears],
    },
    career: person.posts.map((post) => careerEntry(post, names)),
    educations: [...educations],
    relatives: [...pooled.relatives],
  };
}

function careerEntry({ from, isLeadership, place, title, to }: DemoPost, names: Known['names']) {
  const employer = place.kind === 'outside' ? place.name : (names.get(place.ref) ?? '');
  return { from, to, employer, post: title, isLeadership };
}
