import { buildMessyLedger, type LedgerFinding } from '@lianxun/plugin-testing/messy-ledger';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';

import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';
import { county, nextRoundNo } from './plan-round.ts';

export interface PastRound {
  readonly id: string;
  readonly roundNo: number;
  readonly unit: string;
  readonly team: string;
}

interface Listed<Item> {
  readonly items: readonly Item[];
}

/** A round of its own, with one unit and its team, that a ledger can be imported into. */
export async function planPastRound(desk: Desk, unit: string): Promise<PastRound> {
  const at = `${county}/inspection`;
  const roundNo = await nextRoundNo(desk);
  const round = { committeeTerm: 7, year: 2025, roundNo, name: `历史第${roundNo}轮` };
  const { id } = await callApi<{ id: string }>(desk, { path: `${at}/rounds`, body: round });
  const query = new URLSearchParams({ q: unit });
  const found = await callApi<Listed<{ id: string; name: string }>>(desk, {
    path: `${county}/core/units?${query.toString()}`,
  });
  const unitId = found.items.find(({ name }) => name === unit)?.id;
  const { ids } = await callApi<{ ids: string[] }>(desk, {
    path: `${at}/engagements`,
    body: { roundId: id, units: [{ unitId, inspectionType: 'routine' }] },
  });
  const team = `历史第${roundNo}轮第一组`;
  const formed = await callApi<{ id: string }>(desk, {
    path: `${at}/teams`,
    body: { roundId: id, name: team },
  });
  await callApi(desk, {
    method: 'PATCH',
    path: `${at}/engagements/${ids[0]}`,
    body: { teamId: formed.id },
    version: 1,
  });
  return { id, roundNo, unit, team };
}

export function ledgerOf(round: PastRound, count: number): LedgerFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    committeeTerm: 7,
    year: 2025,
    roundNo: round.roundNo,
    inspectionType: '常规',
    team: round.team,
    unit: round.unit,
    level: '县区级',
    category: '落实党的理论和路线方针政策',
    isKey: index % 4 === 0,
    finding: `第${index + 1}个问题：制度执行不严，台账登记不及时。`,
    rootCause: '责任没有落实到人。',
    measures: [
      {
        text: '逐项核对台账，补齐登记',
        leadDept: '办公室',
        owner: '赵立新',
        due: '2025-09-30',
        rectificationType: '集中整改',
        progress: '已核对完毕。',
        result: '已补齐。',
      },
      {
        text: '每季度抽查一次',
        leadDept: '办公室',
        owner: '赵立新',
        due: '长期坚持',
        rectificationType: '长期坚持',
      },
    ],
    status: index === count - 1 ? '基本完成' : '完成',
    closedOn: '2025-10-15',
  }));
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function sheetFile(name: string, bytes: Uint8Array) {
  return { name, mimeType: spreadsheet, buffer: Buffer.from(bytes) };
}

export async function ledgerFile(name: string, findings: readonly LedgerFinding[]) {
  return sheetFile(name, await buildMessyLedger(findings));
}

/** A workbook that carries a macro under the name of one that does not. */
export async function fileWithMacro(findings: readonly LedgerFinding[]) {
  const entries = unzipSync(await buildMessyLedger(findings));
  const bytes = zipSync({ ...entries, 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') });
  return sheetFile('带宏.xlsx', bytes);
}

/** A ledger of a county that names a column as nobody else does; its rows belong to no round. */
export async function oddLedgerFile(name: string, odd: string) {
  const rows = [
    ['序号', '届次', '年度', '轮次', '巡察组', '被巡察党组织', '反馈问题', '责任单位', odd],
    [1, 7, 2025, 3, '第一组', '不存在的单位', '台账登记不及时', '办公室', '李明'],
  ];
  return sheetFile(name, await writeXlsx({ sheets: [{ name: '整改台账', rows }] }));
}

/** Places of the comments of a workbook. */
export function commentedCells(content: Uint8Array): string[] {
  return Object.entries(unzipSync(content))
    .filter(([name]) => /comments[^/]*\.xml$/i.test(name))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<comment ref="([A-Z]+\d+)"/g)])
    .map(([, place = '']) => place);
}

export async function fileWithoutColumns() {
  const rows = [
    ['序号', '届次', '年度', '轮次', '巡察组', '反馈问题'],
    [1, 7, 2025, 3, '第一组', '台账登记不及时'],
  ];
  return sheetFile('缺列.xlsx', await writeXlsx({ sheets: [{ name: '整改台账', rows }] }));
}

export const renamedText = sheetFile('其实是文本.xlsx', strToU8('序号,问题\n1,台账登记不及时\n'));
