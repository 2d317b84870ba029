import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { shareViews } from '../core-plugin/permissions.ts';
import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere, type LocalRegister } from '../imports/custom-register.ts';
import { searchableKeys } from '../register-rows/stored-request.ts';
import { listViews, type RegisterViewRow } from './register-views.repository.ts';
import type { SavedView, SavedViews } from './register-views.schemas.ts';
import { contentNow, viewClosed } from './saved-view.rules.ts';

/** The views of a register: those everybody shares, and the person's own. */
export async function listRegisterViews(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string,
): Promise<z.input<typeof SavedViews>> {
  const source = await readableRegister(ctx, plugins, register);
  const rows = await listViews(coreTx(ctx), register);
  return {
    items: rows.map((row) => toSavedView(ctx, source, row)),
    mayShare: ctx.can(shareViews),
  };
}

/** The register, if the actor may read it where he stands. */
export async function readableRegister(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string,
): Promise<LocalRegister> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.read);
  return source;
}

export function toSavedView(
  ctx: Ctx,
  source: LocalRegister,
  row: RegisterViewRow,
): z.input<typeof SavedView> {
  const actor = { userId: ctx.actor.userId, mayShare: ctx.can(shareViews) };
  const { content, dropped } = contentNow(row.content, {
    columns: new Set(source.definition.columns.map(({ key }) => key)),
    searchable: searchableKeys(source),
  });
  return {
    ...content,
    id: row.id,
    version: row.version,
    name: row.name,
    isShared: row.isShared,
    isOwn: row.userId === actor.userId,
    ownerName: row.userName,
    updatedAt: row.updatedAt,
    closedReasons: viewClosed(row, actor).map(({ message }) => message),
    dropped,
  };
}
