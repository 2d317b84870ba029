import type { Ctx, Plugin, RegisterRequest, StoredRecord } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere } from '../imports/custom-register.ts';
import { requireRow } from './edit-row.ts';
import { allRecords } from './read-records.ts';
import { toRowView } from './row-view.ts';
import type { RegisterRow, RegisterRows } from './rows.schemas.ts';
import { storedRequest } from './stored-request.ts';

/** The records of a request in people's words, as they are stored. */
export async function listRecords(
  ctx: Ctx,
  plugins: readonly Plugin[],
  asked: { readonly register: string; readonly request?: RegisterRequest },
): Promise<StoredRecord[]> {
  const source = await registerHere(ctx, plugins, asked.register);
  requirePermission(ctx, source.definition.permissions.read);
  return await allRecords(ctx, source, storedRequest(source, asked.request));
}

/** A window of a register; reads no row beyond it. */
export async function listRegisterRows(
  ctx: Ctx,
  plugins: readonly Plugin[],
  asked: { readonly register: string; readonly request: RegisterRequest },
): Promise<z.input<typeof RegisterRows>> {
  const source = await registerHere(ctx, plugins, asked.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.read);
  const { ids, total } = await source.list(ctx, storedRequest(source, asked.request));
  const records = await source.read(ctx, ids);
  const open = await source.openCells?.(ctx, records);
  return {
    total,
    items: records.map((record) => toRowView(definition, record, open?.get(record.id))),
  };
}

export async function getRegisterRow(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, id }: { readonly register: string; readonly id: string },
): Promise<z.input<typeof RegisterRow>> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.read);
  const record = await requireRow(ctx, source, id);
  const open = await source.openCells?.(ctx, [record]);
  return toRowView(source.definition, record, open?.get(id));
}
