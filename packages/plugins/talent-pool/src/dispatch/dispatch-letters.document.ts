import { committeeOf, defineDocument, documentDate, type DocumentField } from '@lianxun/plugin-api';

import { forOthers, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { readDispatches } from '../permissions.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';
import { isAuthorisedHere } from './dispatch-halves.rules.ts';
import { findDispatch, type DispatchRow } from './dispatches.repository.ts';

const roles: Readonly<Record<TeamRole, string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

const fields = {
  undertaking: {
    title: '任务名称',
    hint: '轮次或统合巡察的名称',
    sample: '2026年第三轮市县统合巡察',
    required: true,
  },
  person: { title: '姓名', hint: '被抽调人的姓名', sample: '李建国', required: true },
  sendingUnit: {
    title: '派出单位',
    hint: '被抽调人所在单位，跨县区的含所在地',
    sample: '盘龙区审计局',
    required: true,
  },
  home: { title: '派出地', hint: '被抽调人所属的地方', sample: '盘龙区', required: true },
  target: { title: '派往地', hint: '巡察组所在的地方', sample: '西山区', required: true },
  team: { title: '巡察组', hint: '编入的巡察组', sample: '第三巡察组', required: true },
  role: { title: '组内职务', hint: '组长、副组长、联络员或组员', sample: '组员', required: true },
  from: { title: '起始日期', hint: '抽调的第一天', sample: '2026年11月2日', required: true },
  to: { title: '截止日期', hint: '抽调的最后一天', sample: '2026年12月31日', required: true },
} as const satisfies Readonly<Record<string, DocumentField>>;

/** A unit of another place is named with it, unless its own name begins so. */
const unitName = ({ half, homeExchangeId, homeName, sendingUnit }: DispatchRow): string =>
  (half === 'requester' && homeExchangeId === null) || sendingUnit.startsWith(homeName)
    ? sendingUnit
    : `${homeName}${sendingUnit}`;

/** 巡察办 of the county that offered the person; inside one tenant his unit. */
function addresseeOf({ homeExchangeId, homeName, sendingUnit }: DispatchRow): string {
  if (homeExchangeId === null) return sendingUnit;
  const committee = committeeOf(homeName);
  const place = committee.length === 2 ? homeName.slice(0, -1) : homeName;
  return `${place}${committee}巡察工作领导小组办公室`;
}

const sentence = (text: string | null): string =>
  (text ?? '').trim().replace(/[^。！？]$/u, '$&。');

const values = (row: DispatchRow) => ({
  undertaking: row.undertaking,
  person: row.personName,
  sendingUnit: unitName(row),
  home: row.homeName,
  target: row.targetName,
  team: row.teamName,
  role: roles[row.role],
  from: documentDate(row.validFrom ?? row.servesFrom),
  to: documentDate(row.validTo ?? row.servesTo),
});

/** 抽调函: to the sending unit, or to the county that offered the person. */
export const dispatchLetter = defineDocument<TalentPoolDatabase>({
  id: 'talent-pool.dispatchLetter',
  title: '抽调函',
  permission: readDispatches,
  subject: 'dispatch',
  numbered: true,
  fields: {
    ...fields,
    addressee: {
      title: '主送机关',
      hint: '派出单位；跨县区的为派出县区的巡察办',
      sample: '盘龙区委巡察工作领导小组办公室',
      required: true,
    },
    skills: { title: '专业要求', hint: '没有时为空', sample: '财务审计' },
    request: { title: '其他要求', hint: '没有时为空', sample: '请于10月28日前函复。' },
  },
  template: {
    form: 'official',
    title: '关于商请抽调{姓名}同志参加巡察工作的函',
    addressee: '{主送机关}',
    blocks: [
      {
        kind: 'paragraph',
        text: '因{任务名称}工作需要，拟商请抽调{派出单位}{姓名}同志到{派往地}参加{巡察组}工作，担任{组内职务}，时间为{起始日期}至{截止日期}。',
      },
      {
        kind: 'when',
        field: '专业要求',
        blocks: [{ kind: 'paragraph', text: '该岗位专业要求：{专业要求}。' }],
      },
      {
        kind: 'paragraph',
        text: '抽调期间，该同志与原单位工作脱钩，工资福利待遇不变，服从巡察组管理，严格遵守巡察工作纪律和保密纪律，期满按时返回。该同志有应当回避情形的，请一并告知。',
      },
      {
        kind: 'when',
        field: '其他要求',
        blocks: [{ kind: 'paragraph', text: '{其他要求}' }],
      },
      { kind: 'paragraph', text: '请予支持，并函复单位和本人意见。' },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [{ key: 'organization', title: '组织部门', text: '{本级党委}组织部' }],
  data: async (ctx, id) => {
    const row = await findDispatch(ctx.tx, id);
    if (row?.half !== 'requester') return undefined;
    return {
      ...values(row),
      addressee: addresseeOf(row),
      skills: row.skills.join('、'),
      request: sentence(row.request),
    };
  },
});

/** 授权书: what the tenant of the team gives with the mandate. */
export const dispatchAuthority = defineDocument<TalentPoolDatabase>({
  id: 'talent-pool.dispatchAuthority',
  title: '巡察授权书',
  permission: readDispatches,
  subject: 'dispatch',
  numbered: true,
  fields: {
    ...fields,
    documentNo: {
      title: '授权文号',
      hint: '授权的文号',
      sample: '区委巡授〔2026〕3号',
      required: true,
    },
    units: {
      title: '被巡察单位',
      hint: '巡察组巡察的单位',
      sample: '西山区教育体育局、西山区卫生健康局',
      required: true,
    },
  },
  template: {
    form: 'official',
    title: '关于授权{姓名}同志参加巡察工作的通知',
    addressee: '{巡察组}',
    blocks: [
      {
        kind: 'paragraph',
        text: '根据{授权文号}，授权{派出单位}{姓名}同志参加{任务名称}，编入{巡察组}，任{组内职务}，对{被巡察单位}开展巡察。',
      },
      {
        kind: 'paragraph',
        text: '本授权自{起始日期}起至{截止日期}止，一次一授权，期满自行失效；因故终止的，自终止之时起失效。',
      },
      {
        kind: 'paragraph',
        text: '请按规定告知该同志巡察工作纪律、保密纪律和回避要求。',
      },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [{ key: 'home', title: '派出单位', text: '{派出单位}' }],
  data: async (ctx: TalentPoolCtx, id) => {
    const row = await findDispatch(ctx.tx, id);
    if (row === undefined || !isAuthorisedHere(row) || row.documentNo === null) return undefined;
    const seat = await seatOf(ctx, row);
    return {
      ...values(row),
      documentNo: row.documentNo,
      team: seat?.name ?? row.teamName,
      units: seat?.units.map((unit) => unit.unitName).join('、') || row.targets,
    };
  },
});

/** The team as its own tenant calls it; a plan of the city has names of its own. */
async function seatOf(ctx: TalentPoolCtx, { roundTeamId }: DispatchRow) {
  const [teams] = ctx.extensions(roundTeams);
  const rounds = (await teams?.listRounds(forOthers(ctx))) ?? [];
  return rounds.flatMap((round) => round.teams).find(({ id }) => id === roundTeamId);
}
