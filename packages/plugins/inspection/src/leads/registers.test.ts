import type { CheckedRecord, Ctx, RegisterSource } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import {
  acceptedLead,
  createLeadOffice,
  dispose,
  leadContent,
  registeredLead,
  withProgress,
  withResult,
  type LeadOffice,
} from '../../test/lead-factories.ts';
import type { InspectionCtx } from '../database.ts';
import { leadsRegisterSource } from './leads/leads-register.source.ts';
import { lettersRegisterSource } from './letters/letters-register.source.ts';
import { LetterBody } from './letters/letters.schemas.ts';
import { registerLetter } from './letters/save-letter.ts';
import { createTalk } from './talks/save-talk.ts';
import { talksRegisterSource } from './talks/talks-register.source.ts';

let host: TestKernel;
let world: World;
let office: LeadOffice;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  office = await createLeadOffice(world);
  team = await teamOnSite(world);
});
afterAll(async () => {
  await host.close();
});

const whole = { filters: [], sort: [] };
/** Sources see a context over all schemas. */
const plain = (ctx: InspectionCtx): Ctx =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the view of the tables changes
  ctx as unknown as Ctx;
const storedIn = async (ctx: Ctx, source: RegisterSource) =>
  await source.read(ctx, (await source.list(ctx, whole)).ids);
const storedOf = (source: RegisterSource) => (ctx: InspectionCtx) => storedIn(plain(ctx), source);

type Stored = Awaited<ReturnType<RegisterSource['read']>>[number];

/** What an import of the register's own sheet would do. */
async function returned({ definition }: RegisterSource, records: readonly Stored[]) {
  const bytes = await exportWorkbook(definition, records);
  const existing = records.map((record) => ({ ...record, recordId: record.id }));
  const unit = [{ id: team.unitId, text: '' }];
  const { plan } = await tryImport(definition, bytes, {
    existing,
    directory: ({ text }) => unit.map(({ id }) => ({ id, text })),
  });
  return plan;
}

const newRecord = (record: Stored): CheckedRecord => ({
  recordId: null,
  record,
  changed: [],
  status: null,
});

function letter(overrides: Partial<LetterBody> = {}): LetterBody {
  return LetterBody.parse({
    kind: 'letter',
    receivedOn: '2026-01-12',
    title: '反映某科长违规收受礼金',
    reporter: '周某',
    accused: '纪某某',
    accusedUnit: '区水务局',
    content: '来信人反映2025年中秋前收受礼金。',
    recorder: '案管甲',
    isNamed: true,
    isDuplicate: false,
    secrecy: 'workSecret',
    phone: '13800000000',
    groupSize: 3,
    dueOn: '2026-03-01',
    ...overrides,
  });
}

async function talk(number: number) {
  await world.asTeam(team.teamId, team.first, (ctx) =>
    createTalk(ctx, {
      engagementId: team.engagementId,
      talkedName: `谈话对象${number}`,
      talkedPost: '科长',
      talkedUnit: '区水务局',
      talkerIds: [team.first.id, team.second.id],
      recorderId: team.second.id,
      talkedOn: '2026-01-21',
      place: '谈话室',
      category: number % 2 === 0 ? 'integrity' : null,
      content: `第${number}次谈话的摘要`,
    }),
  );
}

describe('R6 问题线索移交办理情况台账', () => {
  test('comes back as it left, whatever stage its leads are in', async () => {
    await registeredLead(office, { subject: { post: null, rank: null } });
    const id = await acceptedLead(office, { category1: '廉洁', note: '=1+1' });
    await dispose(office, id, { move: 'verify' });
    await withProgress(office, id);
    await withResult(office, id, { form: 2, filed: true, filedOn: '2026-03-02' });

    const records = await office.inside(office.custody, storedOf(leadsRegisterSource));
    const plan = await returned(leadsRegisterSource, records);

    expect(records.length).toBeGreaterThan(1);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
  });

  test('a new row of a sheet registers a lead under its own number', async () => {
    const [known] = await office.inside(office.custody, storedOf(leadsRegisterSource));
    const values = { ...known?.values, leadNo: '西移〔2025〕7号', subject: '钱某某', form: '1' };
    const record = { values, details: [] };

    const id = await office.inside(office.custody, async (ctx) =>
      leadsRegisterSource.apply?.(plain(ctx), {
        recordId: null,
        record,
        batchId: crypto.randomUUID(),
      }),
    );
    const [written] = await office.inside(office.custody, (ctx) =>
      leadsRegisterSource.read(plain(ctx), [id ?? '']),
    );

    expect(written?.values).toMatchObject({
      leadNo: '西移〔2025〕7号',
      subject: '钱某某',
      allegation: leadContent().allegation,
      disposition: null,
      ended: false,
    });
  });

  test('refuses a number that is taken, an office that is none, and whom a lead is about', async () => {
    const [known] = await office.inside(office.custody, storedOf(leadsRegisterSource));
    if (known === undefined) throw new Error('no lead');
    const bad = { ...known, values: { ...known.values, handler: '无此科室' } };

    const problems = await office.inside(office.custody, async (ctx) =>
      leadsRegisterSource.check?.(plain(ctx), [
        newRecord(bad),
        { ...newRecord(known), recordId: known.id, changed: ['subject'] },
      ]),
    );

    expect(problems?.map(({ index, column }) => [index, column])).toEqual([
      [0, 'leadNo'],
      [0, 'handler'],
      [1, 'subject'],
    ]);
  });

  test('has no row for whom a lead is kept from, also where a job reads for him', async () => {
    const colleague = await host.member(world.county, 'custody');
    await registeredLead(office, { subject: { name: colleague.displayName } });
    const entrance = {
      kind: 'job',
      tenantId: world.county.id,
      plugin: 'core',
      job: 'read_import',
      onBehalfOf: colleague.id,
    } as const;

    const records = await host.write(entrance, (ctx) => storedIn(ctx, leadsRegisterSource), {
      expectAudit: false,
    });
    const seen = await office.inside(office.custody, storedOf(leadsRegisterSource));

    expect(seen.map(({ values }) => values['subject'])).toContain(colleague.displayName);
    expect(records.map(({ values }) => values['subject'])).not.toContain(colleague.displayName);
  });
});

describe('R14 来信来访来电来网台账', () => {
  test('comes back as it left', async () => {
    for (const kind of ['letter', 'visit', 'call', 'network', 'other'] as const) {
      await office.inside(office.custody, (ctx) =>
        registerLetter(ctx, letter({ kind, groupSize: kind === 'visit' ? 12 : null })),
      );
    }
    await office.inside(office.custody, (ctx) =>
      registerLetter(ctx, letter({ isNamed: false, reporter: null, accused: null, phone: null })),
    );

    const records = await office.inside(office.custody, storedOf(lettersRegisterSource));
    const plan = await returned(lettersRegisterSource, records);

    expect(records).toHaveLength(6);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
  });

  test('a row of a sheet is registered, and changed without losing what the sheet lacks', async () => {
    const [known] = await office.inside(office.custody, storedOf(lettersRegisterSource));
    const batchId = crypto.randomUUID();
    const values = { ...known?.values, letterNo: '西访〔2025〕3号' };

    const id = await office.inside(office.custody, async (ctx) =>
      lettersRegisterSource.apply?.(plain(ctx), {
        recordId: null,
        record: { values, details: [] },
        batchId,
      }),
    );
    await office.inside(office.custody, async (ctx) =>
      lettersRegisterSource.apply?.(plain(ctx), {
        recordId: id ?? null,
        record: { values: { letterNo: '西访〔2025〕3号', title: '补充反映' }, details: [] },
        batchId,
      }),
    );
    const [written] = await office.inside(office.custody, (ctx) =>
      lettersRegisterSource.read(plain(ctx), [id ?? '']),
    );

    expect(written?.values).toMatchObject({
      title: '补充反映',
      accused: '纪某某',
      phone: '13800000000',
    });
  });
});

describe('R13 谈话台账', () => {
  test('comes back as it left', async () => {
    for (const number of [1, 2, 3]) await talk(number);

    const records = await world.asMember(world.office, storedOf(talksRegisterSource));
    const plan = await returned(talksRegisterSource, records);

    expect(records).toHaveLength(3);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
  });

  test('names whom the team does not have, and writes who it has', async () => {
    const [known] = await world.asMember(world.office, storedOf(talksRegisterSource));
    if (known === undefined) throw new Error('no talk');
    const values = { ...known.values, talkNo: 9, talkers: ['组员丙', '路人'] };
    const good = { values: { ...values, talkers: ['组员丙', '组员丁'] }, details: [] };

    const problems = await world.asMember(world.office, async (ctx) =>
      talksRegisterSource.check?.(plain(ctx), [newRecord({ ...known, values })]),
    );
    const id = await world.asMember(world.office, async (ctx) =>
      talksRegisterSource.apply?.(plain(ctx), { recordId: null, record: good, batchId: '' }),
    );
    const [written] = await world.asMember(world.office, (ctx) =>
      talksRegisterSource.read(plain(ctx), [id ?? '']),
    );

    expect(problems?.map(({ column }) => column)).toEqual(['talkers']);
    expect(written?.values).toMatchObject({ talkNo: 9, talkers: ['组员丙', '组员丁'] });
  });
});
