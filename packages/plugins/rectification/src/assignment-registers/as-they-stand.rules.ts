import type { CheckedRecord, RecordProblem } from '@lianxun/plugin-api';

/** A ledger that grows out of what people do in the system: its sheet comes back as it left. */
export function onlyAsTheyStand(
  records: readonly CheckedRecord[],
  where: string,
): readonly RecordProblem[] {
  return records.flatMap((record, index): RecordProblem[] => {
    if (record.recordId === null)
      return [
        {
          index,
          code: 'rectification.row_not_known',
          message: '台账中没有这一行',
          hint: `请在“${where}”中拟办，签发后自动进入台账`,
        },
      ];
    return keptByProcess(record, where).map((problem) => ({ index, ...problem }));
  });
}

/** Every cell a sheet would rewrite in a row that is past its draft, the state included. */
export function keptByProcess(
  { changed, status }: Pick<CheckedRecord, 'changed' | 'status'>,
  where: string,
): Omit<RecordProblem, 'index'>[] {
  return [...changed, ...Object.keys(status ?? {})].map((column) => ({
    column,
    code: 'rectification.row_kept_by_process',
    message: '这一栏由办理过程形成，不能用表格改写',
    hint: `请在“${where}”中打开该事项办理`,
  }));
}
