import type {
  CheckedRecord,
  RecordProblem,
  RegisterRecord,
  RegisterValues,
} from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { booleanIn, cellProblem, choiceIn, numberIn, textIn } from '../cell-values.rules.ts';
import { disciplines, leadSources, leadWays, ranks } from '../leads-tables.ts';
import { sealColumn } from '../sealed.ts';
import {
  findLeadByNumber,
  listHandlingBodies,
  listLeadsById,
  lockLead,
  updateLead,
  type LeadChanges,
} from './leads.repository.ts';
import type { LeadContent } from './leads.schemas.ts';
import { registerLead } from './register-lead.ts';

/** Whom and where a lead is about is registered once, with whom it is kept from. */
const fixed = ['subject', 'unit', 'post', 'rank', 'committeeTerm', 'year', 'roundNo', 'source'];
const ofRegistration = ['discipline', 'category1', 'category2', 'way', 'referredOn', 'allegation'];

/** What the sheet cannot change, said before anything is written. */
export async function checkLeadRecords(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const known = new Map(
    (
      await listLeadsById(
        ctx.tx,
        records.flatMap(({ recordId }) => recordId ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const bodies = new Set((await listHandlingBodies(ctx.tx)).map(({ name }) => name));
  const problems: RecordProblem[] = [];
  for (const [index, { recordId, record, changed }] of records.entries()) {
    const { values } = record;
    const row = recordId === null ? undefined : known.get(recordId);
    problems.push(...(row === undefined ? await checkNew(ctx, index, values) : []));
    problems.push(...(row === undefined ? [] : checkChanges(index, row.stage, changed)));
    const handler = textIn(values, 'handler');
    if (handler !== null && !bodies.has(handler)) problems.push(unknownBody(index, handler));
    if (booleanIn(values, 'filed') !== (textIn(values, 'filedOn') !== null))
      problems.push(filedWithoutDate(index));
  }
  return problems;
}

async function checkNew(
  ctx: InspectionCtx,
  index: number,
  values: RegisterValues,
): Promise<RecordProblem[]> {
  const leadNo = textIn(values, 'leadNo');
  const name = textIn(values, 'subject');
  const isTaken = leadNo !== null && (await findLeadByNumber(ctx.tx, leadNo)) !== undefined;
  const accounts = name === null ? [] : await ctx.people.accountsNamed(name);
  const isOwn = accounts.some(({ userId }) => userId === ctx.actor.userId);
  return [
    ...(isTaken
      ? [
          cellProblem(index, 'leadNo', [
            'lead_no_taken',
            '已有这个线索编号',
            '请换一个编号，或由其他人员导入这一行',
          ]),
        ]
      : []),
    ...(isOwn
      ? [
          cellProblem(index, 'subject', [
            'own_lead',
            '被反映人与您同名或就是您本人',
            '请由其他人员导入这一行',
          ]),
        ]
      : []),
  ];
}

function checkChanges(
  index: number,
  stage: string | null,
  changed: readonly string[],
): RecordProblem[] {
  const closed = stage === 'closed' ? changed : [];
  const late = stage === 'registered' ? [] : changed.filter((key) => ofRegistration.includes(key));
  const never = changed.filter((key) => fixed.includes(key) || key === 'team');
  const refused = new Set([...closed, ...late, ...never]);
  return [...refused].map((column) =>
    cellProblem(index, column, [
      'lead_under_way',
      '这一列不能用表格更改',
      never.includes(column)
        ? '被反映人、来源和轮次登记后不变；确有错误请退回或另行登记'
        : '登记内容在拟办前、办理内容在办结前才能更改',
    ]),
  );
}

const unknownBody = (index: number, name: string) =>
  cellProblem(index, 'handler', [
    'body_unknown',
    `没有名为“${name}”的承办单位`,
    '请填写内设机构的全称，或先在“内设机构”中登记',
  ]);

const filedWithoutDate = (index: number) =>
  cellProblem(index, 'filedOn', [
    'filed_without_date',
    '是否立案与立案时间不一致',
    '立案的须填立案时间，未立案的不填',
  ]);

/** Writes one row. Where a lead stands is the workflow's; a sheet never moves it. */
export async function applyLeadRecord(
  ctx: InspectionCtx,
  { recordId, record, batchId }: LeadChange,
): Promise<string> {
  const { values } = record;
  const id = recordId ?? (await registerFromSheet(ctx, values));
  const lead = requireFound(await lockLead(ctx.tx, id), 'lead');
  const isOpen = lead.stage === 'registered';
  const changes = {
    ...(isOpen ? presentOf(values, registration) : {}),
    ...presentOf(values, handling),
    ...(await officeOf(ctx, values)),
    ...(await sealedOf(ctx, id, { values, isOpen })),
  };

  if (Object.keys(changes).length > 0) await updateLead(ctx.tx, id, changes);
  if (isOpen) await ctx.workflow.dueDatesChanged('lead', id);

  await ctx.audit({
    action: 'inspection.lead_imported',
    subject: { type: 'lead', id },
    summary: `台账导入问题线索${lead.leadNo}`,
    after: { batchId, values },
    personal: ['values'],
    restricted: true,
  });
  return id;
}

interface LeadChange {
  readonly recordId: string | null;
  readonly record: RegisterRecord;
  readonly batchId: string;
}

async function registerFromSheet(ctx: InspectionCtx, values: RegisterValues): Promise<string> {
  const content: LeadContent = {
    discipline: choiceIn(values, 'discipline', disciplines) ?? 'work',
    category1: textIn(values, 'category1'),
    category2: textIn(values, 'category2'),
    way: choiceIn(values, 'way', leadWays) ?? 'assign',
    referredOn: textIn(values, 'referredOn'),
    source: choiceIn(values, 'source', leadSources) ?? 'other',
    committeeTerm: numberIn(values, 'committeeTerm') ?? 0,
    year: numberIn(values, 'year') ?? 0,
    roundNo: numberIn(values, 'roundNo') ?? 0,
    teamName: textIn(values, 'team') ?? '',
    allegation: textIn(values, 'allegation') ?? '',
    referralDocument: null,
    suggestion: null,
    note: textIn(values, 'note'),
    subject: {
      name: textIn(values, 'subject') ?? '',
      unitName: textIn(values, 'unit') ?? '',
      post: textIn(values, 'post'),
      rank: choiceIn(values, 'rank', ranks),
      personId: null,
    },
  };
  const { id } = await registerLead(ctx, content, { leadNo: textIn(values, 'leadNo') ?? '' });
  return id;
}

type Column = readonly [field: keyof LeadChanges, read: (values: RegisterValues) => unknown];

const text =
  (key: string) =>
  (values: RegisterValues): string | null =>
    textIn(values, key);

const registration: Readonly<Record<string, Column>> = {
  discipline: ['discipline', (values) => choiceIn(values, 'discipline', disciplines) ?? undefined],
  category1: ['category1', text('category1')],
  category2: ['category2', text('category2')],
  way: ['way', (values) => choiceIn(values, 'way', leadWays) ?? undefined],
  referredOn: ['referredOn', text('referredOn')],
};

const handling: Readonly<Record<string, Column>> = {
  form: ['form', (values) => (textIn(values, 'form') === null ? null : Number(values['form']))],
  filed: ['filed', (values) => booleanIn(values, 'filed')],
  filedOn: ['filedOn', text('filedOn')],
  sanction: ['sanction', text('sanction')],
  note: ['note', text('note')],
};

/** Only what the sheet has a column for: an absent one says nothing. */
function presentOf(
  values: RegisterValues,
  columns: Readonly<Record<string, Column>>,
): Partial<LeadChanges> {
  const present = Object.entries(columns).filter(([key]) => values[key] !== undefined);
  return Object.fromEntries(present.map(([, [field, read]]) => [field, read(values)]));
}

async function officeOf(ctx: InspectionCtx, values: RegisterValues): Promise<LeadChanges> {
  const name = textIn(values, 'handler');
  if (name === null) return {};
  const office = (await listHandlingBodies(ctx.tx)).find((body) => body.name === name);
  return office === undefined ? {} : { handlingBodyId: office.id };
}

async function sealedOf(
  ctx: InspectionCtx,
  id: string,
  { values, isOpen }: { readonly values: RegisterValues; readonly isOpen: boolean },
): Promise<LeadChanges> {
  const seal = (key: string, place: string) =>
    sealColumn(ctx, textIn(values, key), `leads.${place}/${id}`);
  const allegation = isOpen ? await seal('allegation', 'allegation') : null;
  return {
    ...(allegation === null ? {} : { allegationSealed: allegation }),
    ...(values['handling'] === undefined
      ? {}
      : { progressSealed: await seal('handling', 'progress') }),
    ...(values['outcome'] === undefined ? {} : { outcomeSealed: await seal('outcome', 'outcome') }),
  };
}

/** The batch that names somebody is kept from him, as the lead is. */
export async function excludedByRecords(
  ctx: InspectionCtx,
  records: readonly Pick<CheckedRecord, 'recordId' | 'record'>[],
): Promise<string[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const excluded = (await listLeadsById(ctx.tx, ids)).flatMap((row) => row.excludedUserIds);
  const names = new Set(records.flatMap(({ record }) => textIn(record.values, 'subject') ?? []));
  for (const name of names) {
    excluded.push(...(await ctx.people.accountsNamed(name)).map(({ userId }) => userId));
  }
  return [...new Set(excluded)];
}
