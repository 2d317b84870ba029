import {
  committeeOf,
  documentDate,
  type DocumentField,
  type InspectionType,
} from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { listTeamNames } from '../teams/teams.repository.ts';

const inspectionTypeWords: Readonly<Record<InspectionType, string>> = {
  routine: '常规巡察',
  special: '专项巡察',
  mobile: '机动巡察',
  upgraded: '提级巡察',
  cross: '交叉巡察',
  linked: '联动巡察',
  followUp: '巡察“回头看”',
};

export const typeWord = (type: InspectionType) => inspectionTypeWords[type];

/** What documents of an engagement have in common. */
export const engagementFields = {
  unit: {
    title: '被巡察单位',
    hint: '被巡察党组织的名称',
    sample: '西山区教育体育局',
    required: true,
  },
  round: { title: '巡察轮次', hint: '轮次名称', sample: '十四届区委第三轮巡察', required: true },
  inspectionType: { title: '巡察类型', hint: '常规、专项等', sample: '常规巡察' },
  team: { title: '巡察组', hint: '巡察组名称', sample: '区委第一巡察组', required: true },
  onSiteOn: { title: '进驻日期', hint: '进驻的日期', sample: '2025年11月3日', required: true },
  offSiteOn: { title: '离驻日期', hint: '撤离的日期', sample: '2025年12月20日', required: true },
} as const satisfies Readonly<Record<string, DocumentField>>;

/** The engagement with its values; undefined where it lies out of reach. */
export async function readEngagement(ctx: InspectionCtx, id: string) {
  const row = await findEngagement(ctx.tx, id);
  if (row === undefined) return undefined;
  const [team] = row.teamId === null ? [] : await listTeamNames(ctx.tx, [row.teamId]);
  const values = {
    unit: row.unitName,
    round: row.roundName,
    inspectionType: typeWord(row.inspectionType),
    team: team === undefined ? '' : teamTitle(team.name, ctx),
    onSiteOn: documentDate(row.onSiteOn),
    offSiteOn: documentDate(row.offSiteOn),
  };
  return { row, values };
}

/** 第一巡察组 of a county calls itself by its committee outside. */
const teamTitle = (name: string, { scope }: InspectionCtx) =>
  name.startsWith('第') ? `${committeeOf(scope.tenantName)}${name}` : name;
