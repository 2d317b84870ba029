import type { RegisterColumn, RegisterValue, RegisterValues } from '@lianxun/plugin-api';

import { canonicalJson, contentHash, type Json } from '../working-papers/content-hash.ts';
import type { Cell, Cells, RowChange } from './three-ledger-tables.ts';

/** A row of a ledger as it goes up. */
export interface LedgerRow {
  readonly rowKey: string;
  readonly cells: Cells;
  readonly dueOn: string | null;
  readonly isEnded: boolean;
}

export interface ComparedRow extends LedgerRow {
  readonly change: RowChange;
}

/** What a row says outside its register: references by their words, nothing that only this tenant knows. */
export function cellsOf(values: RegisterValues): Cells {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cellOf(value)]));
}

function cellOf(value: RegisterValue): Cell {
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value) return value.text;
  return value.map((part) => (typeof part === 'string' ? part : part.text));
}

/** Numbers of a line and how long is left change by themselves. */
const passing: ReadonlySet<string> = new Set(['seq', 'dueState']);
const fixed = ({ cells, dueOn, isEnded }: LedgerRow) =>
  canonicalJson(
    asJson({
      cells: Object.fromEntries(Object.entries(cells).filter(([key]) => !passing.has(key))),
      dueOn,
      isEnded,
    }),
  );

/** The rows with what is new or changed against the former return, and how many of that are gone. */
export function compareRows(
  rows: readonly LedgerRow[],
  former: readonly LedgerRow[],
): { readonly rows: readonly ComparedRow[]; readonly gone: number } {
  const before = new Map(former.map((row) => [row.rowKey, row]));
  const now = new Set(rows.map(({ rowKey }) => rowKey));
  return {
    rows: rows.map((row) => {
      const known = before.get(row.rowKey);
      if (known === undefined) return { ...row, change: 'new' };
      return { ...row, change: fixed(known) === fixed(row) ? 'same' : 'changed' };
    }),
    gone: former.filter(({ rowKey }) => !now.has(rowKey)).length,
  };
}

/** 内容摘要值 of a return: period, edition and every row in its order. */
export function hashOfReturn(content: {
  readonly period: string;
  readonly edition: number;
  readonly note: string | null;
  readonly ledgers: Readonly<Record<string, readonly LedgerRow[]>>;
}): string {
  const ledgers = Object.fromEntries(
    Object.entries(content.ledgers).map(([key, rows]) => [
      key,
      rows.map(({ cells, dueOn, isEnded, rowKey }) => ({ rowKey, cells, dueOn, isEnded })),
    ]),
  );
  const { edition, note, period } = content;
  return contentHash(asJson({ period, edition, note, ledgers }));
}

/** Plain data, as it is stored and sent. */
function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- serialised and read again, it is JSON
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** The columns of a ledger where its rows are kept as they came: nobody types in them. */
export function columnsAsSent(columns: readonly RegisterColumn[]): RegisterColumn[] {
  return columns.map((column) => {
    const { key, title, width } = column;
    const place = {
      key,
      title,
      width,
      level: 'main' as const,
      computed: true,
      ...(column.group === undefined ? {} : { group: column.group }),
    };
    switch (column.type) {
      case 'reference':
        return { ...place, type: 'text' };
      case 'enum':
        return { ...place, type: 'enum', options: column.options };
      case 'money':
        return { ...place, type: 'money', unit: column.unit };
      case 'int':
        return { ...place, type: 'int', ...(column.summed === true ? { summed: true } : {}) };
      default:
        return { ...place, type: column.type };
    }
  });
}
