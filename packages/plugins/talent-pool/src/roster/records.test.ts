import { idCheckDigit } from '@lianxun/plugin-api';
import { insertUser, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { admitted, createWorld, openHost, rosterEntry, type World } from '../../test/factories.ts';
import { listPoolCandidates } from '../membership/list-candidates.ts';
import { fillRecord } from './fill-record.ts';
import { listProfiles } from './profiles.repository.ts';
import { saveRecord } from './save-record.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const save = (entry: ReturnType<typeof rosterEntry>) =>
  world.asMember(world.office, (ctx) => saveRecord(ctx, entry));

const wide = (text: string) =>
  text.replaceAll(/[0-9A-Z]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );

describe('身份证号', () => {
  test('finds the person however it is spelt', async () => {
    const first = '53010219800101001';
    const idNumber = first + idCheckDigit(first);
    const { personId } = await save(rosterEntry(world, { person: { idNumber } }));

    for (const typed of [
      idNumber.toLowerCase(),
      ` ${idNumber.slice(0, 6)} ${idNumber.slice(6)}`,
      wide(idNumber),
    ]) {
      const again = await save(rosterEntry(world, { person: { idNumber: typed } }));
      expect(again.personId).toBe(personId);
    }
  });

  test('with a wrong last digit is refused unless it is said to be unverified', async () => {
    const entry = rosterEntry(world);
    const unsaid = { ...entry, person: { ...entry.person, idUnverified: false } };

    await expect(save(unsaid)).rejects.toMatchObject({
      code: 'core.id_number_wrong',
      details: { reasons: [{ field: 'idNumber' }] },
    });

    const { personId } = await save(entry);
    const [profile] = await world.asMember(world.office, (ctx) => listProfiles(ctx.tx, [personId]));
    expect(profile?.idUnverified).toBe(true);
  });

  test('is kept sealed', async () => {
    const entry = rosterEntry(world);
    await save(entry);

    const { rows } = await host.db.admin.query<{ row: string }>(
      'select person::text as row from core.people person where tenant_id = $1',
      [world.county.id],
    );

    expect(rows.filter(({ row }) => row.includes(entry.person.idNumber ?? '?'))).toEqual([]);
  });
});

test('a recommendation fills gaps of a known person and changes nothing else', async () => {
  const entry = rosterEntry(world, { profile: { major: '会计学', skills: ['audit'] } });
  const { personId } = await save(entry);
  const { person } = entry;

  const other = { ...person, title: '副局长', employer: '区教育局' };
  const told = rosterEntry(world, { person: other, profile: { major: '法学', ethnicity: '白族' } });
  await world.asMember(world.office, (ctx) => fillRecord(ctx, told));

  const [profile] = await world.asMember(world.office, (ctx) => listProfiles(ctx.tx, [personId]));
  const record = await world.asMember(world.office, (ctx) => ctx.people.records.find(personId));
  expect(profile).toMatchObject({ major: '会计学', ethnicity: '白族' });
  expect(record).toMatchObject({ title: '科长', unitId: world.unitId });
});

describe('candidates', () => {
  test('know what nobody has said from what is said to be none', async () => {
    const silent = await admitted(world);
    const stated = await admitted(
      world,
      rosterEntry(world, { relatives: [], career: [], educations: [] }),
    );

    const ids = [silent.id, stated.id];
    const [one, other] = await world.asMember(world.office, (ctx) =>
      listPoolCandidates(ctx, { ids }),
    );

    expect(one?.facts).toMatchObject({ relatives: null, career: null, education: null });
    expect(other?.facts).toMatchObject({ relatives: [], career: [], education: [] });
  });

  test('carry relatives as keys, of the one person of that name in that place', async () => {
    const relative = await save(rosterEntry(world, { person: { name: '杨建华' } }));
    const { id } = await admitted(
      world,
      rosterEntry(world, {
        relatives: [{ relation: 'spouse', name: '杨 建华', employer: world.unitName }],
      }),
    );

    const [candidate] = await world.asMember(world.office, (ctx) =>
      listPoolCandidates(ctx, { ids: [id] }),
    );

    expect(candidate?.facts.relatives).toEqual([
      {
        closeness: 'direct',
        relation: '配偶',
        person: [`person:${relative.personId}`, expect.stringMatching(/^tie:/u)],
        place: [`unit:${world.unitId}`, `name:${world.unitName}`],
      },
    ]);
    expect(JSON.stringify(candidate)).not.toContain('杨');
  });

  test('are each there once, who leads because he stands in the 组长库 as well', async () => {
    const entry = rosterEntry(world);
    const first = await admitted(world, entry);
    await admitted(world, entry, 'leader');

    const all = await world.asMember(world.office, (ctx) => listPoolCandidates(ctx));
    const own = all.filter(({ personId }) => personId === first.personId);

    expect(own).toHaveLength(1);
    expect(own[0]?.staffing).toMatchObject({
      id: first.id,
      mayLead: true,
      skills: ['audit'],
      sendingUnit: `unit:${world.unitId}`,
      partyMember: true,
    });
  });

  test('have places of their career as keys of the directory', async () => {
    const post = { from: '2018-05', to: '2021-03', employer: world.unitName, post: '科员' };
    const { id, personId } = await admitted(
      world,
      rosterEntry(world, { career: [{ ...post, isLeadership: false, superior: '不在册的人' }] }),
    );
    await insertUser(host.db.admin, world.county, { personId });

    const [candidate] = await world.asMember(world.office, (ctx) =>
      listPoolCandidates(ctx, { ids: [id] }),
    );

    expect(candidate?.userId).not.toBeNull();
    expect(candidate?.facts.career).toEqual([
      {
        from: '2018-05',
        to: '2021-03',
        place: [`unit:${world.unitId}`, `name:${world.unitName}`],
        placeName: world.unitName,
        post: '科员',
        isLeadership: false,
        superior: [],
      },
    ]);
  });
});
