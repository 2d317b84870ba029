import { handleCases, type Ctx } from '@lianxun/plugin-api';
import { insertUser, type TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { inInspection, type InspectionCtx } from '../src/database.ts';
import { assignLeadHandlers } from '../src/leads/leads/assign-lead-handlers.ts';
import { findLead, type LeadRow } from '../src/leads/leads/leads.repository.ts';
import { LeadContent } from '../src/leads/leads/leads.schemas.ts';
import { recordLeadProgress } from '../src/leads/leads/record-lead-progress.ts';
import { recordLeadResult } from '../src/leads/leads/record-lead-result.ts';
import { registerLead } from '../src/leads/leads/register-lead.ts';
import type { World } from './factories.ts';

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;

/** The office that keeps leads, the one that handles them, and who approves. */
export interface LeadOffice {
  readonly world: World;
  readonly custody: TestUser;
  readonly handler: TestUser;
  readonly head: TestUser;
  readonly bodyId: string;
  readonly inside: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asJob: <Result>(work: Work<Result>) => Promise<Result>;
}

/** Stands in for the core's own manifest. */
const door = ['core:restricted', 'core:member', 'core:reveal_personal', handleCases.id];

export async function createLeadOffice(world: World): Promise<LeadOffice> {
  const { host, county } = world;
  const { admin } = host.db;
  await admin.query(
    `update core.roles set permissions = permissions || $2::text[]
     where tenant_id = $1 and key in ('custody', 'supervisionOffice', 'disciplineHead')`,
    [county.id, door],
  );
  const bodyId = uuidv7();
  await admin.query(
    `insert into core.bodies (tenant_id, id, name, kind) values ($1, $2, '第一监督检查室', 'supervisionRoom')`,
    [county.id, bodyId],
  );
  const lax = { expectAudit: false };
  const of = (work: Work<unknown>) => (ctx: Ctx) => work(inInspection(ctx));
  return {
    world,
    custody: await insertUser(admin, county, { roles: ['custody'], displayName: '案管甲' }),
    handler: await insertUser(admin, county, {
      roles: ['supervisionOffice'],
      displayName: '承办乙',
    }),
    head: await insertUser(admin, county, { roles: ['disciplineHead'], displayName: '书记丙' }),
    bodyId,
    inside: async <Result>(user: TestUser, work: Work<Result>) => {
      const entrance = {
        kind: 'restricted',
        credential: user.credential,
        code: county.code,
      } as const;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `of` keeps what the work answers
      return (await host.write(entrance, of(work), lax)) as Result;
    },
    asJob: async <Result>(work: Work<Result>) => {
      const entrance = {
        kind: 'job',
        tenantId: county.id,
        plugin: 'inspection',
        job: 'test',
      } as const;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      return (await host.write(entrance, of(work), lax)) as Result;
    },
  };
}

type Overrides = Partial<Omit<LeadContent, 'subject'>> & {
  readonly subject?: Partial<LeadContent['subject']>;
};

export function leadContent({ subject = {}, ...overrides }: Overrides = {}): LeadContent {
  return {
    source: 'letter',
    committeeTerm: 12,
    year: 2026,
    roundNo: 5,
    teamName: '第一巡察组',
    allegation: '反映其违规收受管理服务对象礼金。',
    discipline: 'integrity',
    category1: null,
    category2: null,
    way: 'assign',
    referralDocument: '西巡移〔2026〕3号',
    referredOn: '2026-01-20',
    suggestion: null,
    note: null,
    ...overrides,
    subject: {
      name: '纪某某',
      unitName: '区水务局',
      post: '科长',
      rank: 'clerk',
      personId: null,
      ...subject,
    },
  };
}

export async function registeredLead(
  office: LeadOffice,
  overrides: Overrides = {},
): Promise<string> {
  const content = leadContent(overrides);
  const { id } = await office.inside(office.custody, (ctx) => registerLead(ctx, content));
  return id;
}

export async function leadOf(office: LeadOffice, id: string): Promise<LeadRow> {
  const row = await office.asJob((ctx) => findLead(ctx.tx, id));
  if (row === undefined) throw new Error(`no lead ${id}`);
  return row;
}

interface Act {
  readonly user: TestUser;
  readonly id: string;
  readonly move?: string;
  readonly event?: 'move' | 'approve';
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

export function actOnLead(
  office: LeadOffice,
  { user, ...request }: Act,
): Promise<{ readonly state: string; readonly stage: string }> {
  return office.inside(user, (ctx) => ctx.workflow.move({ subject: 'lead', ...request }));
}

/** 拟办 → 审批 → 分办 → 签收. */
export async function acceptedLead(office: LeadOffice, overrides: Overrides = {}): Promise<string> {
  const { custody, handler, head, bodyId } = office;
  const id = await registeredLead(office, overrides);
  const { version } = await leadOf(office, id);
  const body = { handlingBodyId: bodyId, handlerIds: [handler.id] };
  await office.inside(custody, (ctx) => assignLeadHandlers(ctx, id, { body, version }));
  await actOnLead(office, {
    user: custody,
    id,
    move: 'propose',
    fields: { proposal: '建议由第一监督检查室承办' },
  });
  await actOnLead(office, { user: head, id, move: 'approve' });
  await actOnLead(office, { user: custody, id, move: 'allocate' });
  await actOnLead(office, { user: handler, id, move: 'accept' });
  return id;
}

export const study = { studiedOn: '2026-02-01', studyMinutesNo: '室务会纪要〔2026〕2号' };

/** A disposition as it happens: proposed by the handling office, approved by the head of discipline. */
export async function dispose(
  office: LeadOffice,
  id: string,
  act: Pick<Act, 'move' | 'fields' | 'reason'>,
): Promise<{ readonly state: string }> {
  await actOnLead(office, {
    user: office.handler,
    id,
    ...act,
    fields: { ...study, ...act.fields },
  });
  return await actOnLead(office, {
    user: office.head,
    id,
    event: 'approve',
    ...(act.move === undefined ? {} : { move: act.move }),
  });
}

export async function withProgress(office: LeadOffice, id: string): Promise<void> {
  const { version } = await leadOf(office, id);
  const body = { progress: '已谈话，本人作出说明。', newEvidenceOn: null };
  await office.inside(office.handler, (ctx) => recordLeadProgress(ctx, id, { body, version }));
}

export async function withResult(
  office: LeadOffice,
  id: string,
  overrides: Partial<{ form: number; filed: boolean; filedOn: string }> = {},
): Promise<void> {
  const { version } = await leadOf(office, id);
  const body = {
    outcome: '反映问题部分属实，给予批评教育。',
    form: 1,
    filed: false,
    filedOn: null,
    sanction: null,
    ...overrides,
  };
  await office.inside(office.handler, (ctx) => recordLeadResult(ctx, id, { body, version }));
}
