import { inMaintenance, type CoreDatabase, type Kernel } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import { demoBodies, demoSuccessions, demoUnits } from '../content/content.ts';
import type { BodyKind, DemoSuccession, UnitKind } from '../content/types.ts';
import type { References } from '../play/references.ts';

const unitKinds: Record<UnitKind, string> = {
  organ: 'department',
  subdistrict: 'town',
  institution: 'institution',
  school: 'school',
  hospital: 'hospital',
  enterprise: 'enterprise',
  village: 'village',
};
const bodyKinds: Record<BodyKind, string> = {
  committee: 'committee',
  leadingGroup: 'leadingGroup',
  inspectionOffice: 'office',
  inspectionTeam: 'other',
  disciplineCommittee: 'discipline',
  disciplineRoom: 'supervisionRoom',
  styleOffice: 'supervisionRoom',
  custody: 'supervisionRoom',
  residentTeam: 'resident',
  org: 'organization',
  publicity: 'publicity',
};
const successionKinds = { rename: 'renamed', merge: 'merged', split: 'split' } as const;

export interface Home {
  readonly tenantId: number;
  readonly code: string;
}

/** 单位库 with its successions, and the bodies of the committee. */
export async function loadUnits(
  adminPool: Kernel['pool'],
  { code, tenantId }: Home,
  refs: References,
): Promise<void> {
  const bodies = demoBodies(code).map(({ kind, name, ref }) => ({
    id: refs.create(ref),
    name,
    kind: bodyKinds[kind],
  }));
  const units = unitRows(code, refs, bodies);
  const successions = demoSuccessions(code).map((row) => successionRow(row, refs));
  await inMaintenance<CoreDatabase, void>(adminPool, tenantId, async (tx) => {
    if (bodies.length > 0) await tx.insertInto('core.bodies').values(bodies).execute();
    if (units.length > 0) await tx.insertInto('core.units').values(units).execute();
    if (successions.length === 0) return;
    await tx.insertInto('core.unit_successions').values(successions).execute();
  });
}

interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** 派驻组 are called after the body they supervise. */
function residentOf(bodies: readonly Body[], shortName: string): string | null {
  const named = bodies.find(
    ({ kind, name }) => kind === 'resident' && shortName !== '' && name.includes(shortName),
  );
  return named?.id ?? null;
}

function unitRows(code: string, refs: References, bodies: readonly Body[]) {
  const units = demoUnits(code);
  for (const { ref } of units) refs.create(ref);
  return units.map((unit) => ({
    id: refs.get(unit.ref),
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unitKinds[unit.kind],
    level: unit.level,
    parentId: refs.find(unit.parentRef),
    industry: unit.industry,
    address: unit.address,
    longitude: unit.lon,
    latitude: unit.lat,
    contactName: unit.contactName,
    contactPhone: unit.contactPhone,
    residentBodyId: residentOf(bodies, unit.shortName),
    active: unit.dissolvedOn === null,
  }));
}

function successionRow(row: DemoSuccession, refs: References) {
  return {
    id: uuidv7(),
    predecessorId: refs.get(row.predecessorRef),
    successorId: refs.get(row.successorRef),
    kind: successionKinds[row.kind],
    effectiveOn: row.on,
    note: row.document,
  };
}
