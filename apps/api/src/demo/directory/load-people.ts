import { inMaintenance, type CoreDatabase, type Kernel } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import { demoBodies, demoPeople, demoUnits } from '../content/content.ts';
import type { DemoPerson, DemoPlace, DemoPost } from '../content/types.ts';
import type { References } from '../play/references.ts';
import type { Home } from './load-units.ts';

/** People with their posts; id numbers sealed with the tenant's keys. */
export async function loadPeople(
  { adminPool, kernel }: { readonly adminPool: Kernel['pool']; readonly kernel: Kernel },
  home: Home,
  refs: References,
): Promise<void> {
  const people = demoPeople(home.code);
  if (people.length === 0) return;
  for (const { ref } of people) refs.create(ref);
  const sealed = await sealIdNumbers(kernel, home, { people, refs });
  const names = placeNames(home.code);
  const rows = people.map((person) => ({ ...personRow(person, refs), ...sealed.get(person.ref) }));
  const posts = people.flatMap((person) =>
    person.posts.map((post) => postRow(post, refs.get(person.ref), { names, refs })),
  );
  await inMaintenance<CoreDatabase, void>(adminPool, home.tenantId, async (tx) => {
    await tx.insertInto('core.people').values(rows).execute();
    await tx.insertInto('core.person_posts').values(posts).execute();
  });
}

interface Sealed {
  readonly idNumberSealed: string;
  readonly idNumberIndex: string;
}

/** In the tenant's own scope: its keys are made there at first need. */
async function sealIdNumbers(
  kernel: Kernel,
  { code, tenantId }: Home,
  { people, refs }: { readonly people: readonly DemoPerson[]; readonly refs: References },
): Promise<ReadonlyMap<string, Sealed>> {
  const entrance = { kind: 'job', tenantId, plugin: 'core', job: 'load_demo' } as const;
  const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
  return await kernel.run(entrance, request, async ({ audit, secrets }) => {
    const sealed = new Map<string, Sealed>();
    for (const { ref, idNumber } of people) {
      sealed.set(ref, {
        idNumberSealed: await secrets.seal(idNumber, `core.people.id_number/${refs.get(ref)}`),
        idNumberIndex: await secrets.blindIndex(idNumber, 'people.id_number'),
      });
    }
    await audit({
      action: 'core.demo_directory_loaded',
      subject: { type: 'tenant', id: uuidv7() },
      summary: `载入演示单位库和人员库，${people.length}人`,
      after: { code, units: demoUnits(code).length, people: people.length },
    });
    return sealed;
  });
}

function personRow(
  { gender, name, phone, politicalStatus, posts, ref }: DemoPerson,
  refs: References,
) {
  const present = posts[0];
  return {
    id: refs.get(ref),
    name,
    gender: gender === '男' ? ('male' as const) : ('female' as const),
    bodyId: idIn(present?.place, 'body', refs),
    unitId: idIn(present?.place, 'unit', refs),
    title: present?.title ?? null,
    rank: present?.rank ?? null,
    politics: politicalStatus,
    phone,
  };
}

interface Directory {
  readonly names: ReadonlyMap<string, string>;
  readonly refs: References;
}

function postRow(post: DemoPost, personId: string, { names, refs }: Directory) {
  const { from, isLeadership, isPrincipal, place, superiorRef, title, to } = post;
  return {
    id: uuidv7(),
    personId,
    bodyId: idIn(place, 'body', refs),
    unitId: idIn(place, 'unit', refs),
    employer: place.kind === 'outside' ? place.name : (names.get(place.ref) ?? ''),
    post: title,
    isLeadership,
    isPrincipal,
    superiorId: refs.find(superiorRef),
    beganOn: `${from}-01`,
    endedOn: to === null ? null : `${to}-01`,
  };
}

function idIn(place: DemoPlace | undefined, kind: 'unit' | 'body', refs: References) {
  return place?.kind === kind ? refs.get(place.ref) : null;
}

function placeNames(code: string): ReadonlyMap<string, string> {
  return new Map([...demoUnits(code), ...demoBodies(code)].map(({ name, ref }) => [ref, name]));
}
