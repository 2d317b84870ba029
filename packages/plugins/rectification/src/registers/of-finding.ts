import type { CheckedRecord, RecordProblem, StoredRecord } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';

export interface OfFinding {
  readonly findingId: string;
  readonly committeeTerm: number;
  readonly year: number;
  readonly roundNo: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly findingSeq: number | null;
  readonly findingText: string;
}

export function ofFinding(row: OfFinding) {
  const { committeeTerm, year, roundNo, unitId, unitName, findingSeq, findingText } = row;
  const unit = { id: unitId, text: unitName };
  return { committeeTerm, year, roundNo, unit, findingSeq, finding: findingText };
}

export const linkOf = ({ findingId }: OfFinding) => `/m/rectification/findings/${findingId}`;

export function inOrder(ids: readonly string[], records: readonly StoredRecord[]): StoredRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A row the findings do not have cannot be made here: it is kept with its finding. */
export function onlyKnown(
  _: RectificationCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const strange = records.flatMap(({ recordId }, index) => (recordId === null ? [index] : []));
  return Promise.resolve(
    strange.map((index) => ({
      index,
      code: 'rectification.kept_with_finding',
      message: '这张清单由问题自动汇总，不能由表格新增',
      hint: '请在问题页面登记，或导入反馈问题整改台账',
    })),
  );
}
