import { LimitError, type Ctx, type StreamResult } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listLog, type LogFilter } from './audit.repository.ts';

const pageSize = 1000;
/** Some 20 MB; whoever needs more narrows the dates. */
const mostRows = 100_000;
const byteOrderMark = '\uFEFF';

type LogRow = Awaited<ReturnType<typeof listLog>>[number];

const columns: readonly (readonly [title: string, value: (row: LogRow) => string])[] = [
  ['时间', (row) => row.occurredAt],
  ['办理人', (row) => row.actorName],
  ['身份', (row) => row.capacity],
  ['动作代码', (row) => row.action],
  ['事项', (row) => row.summary ?? ''],
  ['对象类型', (row) => row.subjectType],
  ['对象编号', (row) => row.subjectId],
  ['结果', (row) => row.result],
  ['来源', (row) => row.source],
  ['封存号', (row) => (row.seq === null ? '' : String(row.seq))],
];

/** The headers a filter finds as a CSV file, newest first; contents stay with the business. */
export async function exportAudit(ctx: Ctx, filter: LogFilter): Promise<StreamResult> {
  const lines = [columns.map(([title]) => cell(title)).join(',')];
  let after: string | undefined;
  for (;;) {
    const rows = await listLog(coreTx(ctx), filter, { limit: pageSize, after });
    for (const row of rows) lines.push(columns.map(([, value]) => cell(value(row))).join(','));
    after = rows.at(-1)?.id;
    if (lines.length > mostRows)
      throw new LimitError('core.export_too_large', `More than ${mostRows} entries`);
    if (rows.length < pageSize) break;
  }
  const name = encodeURIComponent(`审计日志-${ctx.scope.tenantName}-${ctx.calendar.today()}.csv`);
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
    body: `${byteOrderMark}${lines.join('\r\n')}\r\n`,
  };
}

/** A spreadsheet takes what begins with one of these signs for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
