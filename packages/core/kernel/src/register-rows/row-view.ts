import type {
  OpenCells,
  RegisterColumn,
  RegisterDefinition,
  RegisterValues,
  StoredRecord,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { hides } from '../imports/export-register.ts';
import { cellText } from '../registers/cell-text.ts';
import { maskPersonal } from '../registers/mask-personal.ts';
import type { RegisterRow } from './rows.schemas.ts';

/** A record as the grid shows it: text, and which cells are open to the actor. */
export function toRowView(
  { columns }: RegisterDefinition,
  record: StoredRecord,
  open: OpenCells | undefined,
): z.input<typeof RegisterRow> {
  const main = columns.filter(({ level }) => level === 'main');
  const detail = columns.filter(({ level }) => level === 'detail');
  return {
    id: record.id,
    version: record.version,
    link: record.link ?? null,
    values: textsOf(main, record.values),
    details: record.details.map((values, index) => ({
      id: record.detailRows?.[index]?.id ?? null,
      version: record.detailRows?.[index]?.version ?? record.version,
      values: textsOf(detail, values),
    })),
    open: {
      main: [...(open?.main ?? [])],
      details: record.details.map((_, index) => [...(open?.details[index] ?? [])]),
    },
  };
}

function textsOf(columns: readonly RegisterColumn[], values: RegisterValues) {
  return Object.fromEntries(columns.map((column) => [column.key, shownText(column, values)]));
}

/** What a person reads in the cell; personal data is masked. */
export function shownText(column: RegisterColumn, values: RegisterValues): string {
  const text = cellText(column, values[column.key] ?? null);
  return hides(column) ? maskPersonal(column.personal, text) : text;
}
