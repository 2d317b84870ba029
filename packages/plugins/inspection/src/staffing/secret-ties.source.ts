import type { SecretTies } from '@lianxun/plugin-talent-pool/api';

import { inInspection, type InspectionCtx } from '../database.ts';
import { nameField } from '../leads/sealed.ts';
import { listOpenParties, listUnitNames, type OpenPartyRow } from './open-parties.repository.ts';

type Asked = Parameters<SecretTies['barred']>[1];
type Person = Asked['people'][number];

/** Who is party to an open lead or letter about a unit, or close to one (G1); never which or why. */
export const secretTiesSource: SecretTies = {
  barred: async (host, input) => {
    const ctx = inInspection(host);
    const units = await listUnitNames(ctx.tx, input.unitIds);
    const parties = await listOpenParties(ctx.tx);
    const concerning = new Map(
      input.unitIds.map((unitId) => [
        unitId,
        parties.filter((party) => concerns(party, unitId, units.get(unitId) ?? [])),
      ]),
    );
    const barred: { candidateId: string; unitId: string }[] = [];
    for (const person of input.people) {
      const names = await namesOf(ctx, person);
      for (const [unitId, open] of concerning) {
        if (open.some((party) => isTied(party, person, names)))
          barred.push({ candidateId: person.candidateId, unitId });
      }
    }
    return barred;
  },
};

const normal = (text: string) => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** By the engagement its paper comes from, or by the place of the person it names. */
function concerns(party: OpenPartyRow, unitId: string, names: readonly string[]): boolean {
  if (party.unitId === unitId) return true;
  const place = normal(party.unitName ?? '');
  return place !== '' && names.some((name) => place.includes(normal(name)));
}

interface NameIndexes {
  readonly own: string;
  readonly kin: readonly { readonly index: string; readonly place: string }[];
}

async function namesOf(ctx: InspectionCtx, person: Person): Promise<NameIndexes> {
  const kin: { index: string; place: string }[] = [];
  for (const { name, place } of person.relatives ?? [])
    kin.push({ index: await ctx.secrets.blindIndex(name, nameField), place: normal(place) });
  return {
    own: await ctx.secrets.blindIndex(person.name, nameField),
    kin,
  };
}

/** Nobody is told more than that he stays away, so a namesake stays away too until custody rules him out. */
function isTied(party: OpenPartyRow, person: Person, names: NameIndexes): boolean {
  return isParty(party, person, names.own) || isKin(party, names);
}

function isParty(party: OpenPartyRow, person: Person, nameIndex: string): boolean {
  const { personId = null, userId = null } = person;
  if (userId !== null && party.keptFrom.includes(userId)) return true;
  if (userId !== null && party.ruledOut.includes(userId)) return false;
  if (party.personId !== null && personId !== null) return party.personId === personId;
  return party.nameIndex === nameIndex;
}

function isKin(party: OpenPartyRow, { kin }: NameIndexes): boolean {
  const place = normal(party.unitName ?? '');
  return kin.some(
    (one) =>
      one.index === party.nameIndex && (one.place === '' || place === '' || one.place === place),
  );
}
