import { ConflictError, type Ctx, type Plugin, type RegisterDefinition } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { lockKnown, requirePermission } from './act-on-import.ts';
import { choiceConflicts } from './column-mapping.ts';
import { registerHere } from './custom-register.ts';
import { importUploaded } from './imports.events.ts';
import { updateBatch } from './imports.repository.ts';
import { StoredSummary } from './imports.schemas.ts';
import { saveMapping } from './mappings.repository.ts';
import type { ColumnChoice, ConfirmColumnsBody, SheetLayout } from './mappings.schemas.ts';
import { isRestricted } from './registers-of.ts';
import { openLayouts } from './sealed-rows.ts';

/** Says once what the columns of a header are; the tenant remembers it, and the sheet is read on. */
export async function confirmColumns(
  ctx: Ctx,
  plugins: readonly Plugin[],
  about: { readonly id: string; readonly body: z.output<typeof ConfirmColumnsBody> },
): Promise<void> {
  const batch = await lockKnown(ctx, plugins, about.id);
  const source = await registerHere(ctx, plugins, batch.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.import);
  const { sealedLayouts } = StoredSummary.parse(batch.summary);
  if (batch.status !== 'mapping' || sealedLayouts === undefined)
    throw new ConflictError('core.import_asks_nothing', `The batch is ${batch.status}`);
  const layouts = await openLayouts(ctx, batch.id, sealedLayouts);
  const chosen = layouts.map((layout) => chosenFor(layout, about.body, definition));
  const tx = coreTx(ctx);
  for (const { layout, choices } of chosen) {
    await saveMapping(tx, {
      id: uuidv7(),
      register: definition.id,
      fingerprint: layout.fingerprint,
      columns: JSON.stringify(
        choices.map((choice, i) => ({ ...choice, title: layout.columns[i]?.title ?? '' })),
      ),
      restricted: isRestricted(source),
      confirmedBy: ctx.actor.userId,
      confirmedByName: ctx.actor.displayName,
      confirmedAt: ctx.now,
    });
  }
  await updateBatch(tx, about.id, { status: 'reading', progress: 0, summary: '{}' });
  await ctx.emit(importUploaded, { batchId: about.id, userId: ctx.actor.userId });
  await ctx.audit({
    action: 'core.import_columns_confirmed',
    subject: { type: 'importBatch', id: about.id },
    summary: `确认第${batch.number}批表格的列对应`,
    after: { layouts: chosen.map(({ choices, layout }) => ({ sheets: layout.sheets, choices })) },
  });
}

function chosenFor(
  layout: SheetLayout,
  body: z.output<typeof ConfirmColumnsBody>,
  definition: RegisterDefinition,
): { readonly layout: SheetLayout; readonly choices: readonly ColumnChoice[] } {
  const given = body.layouts.find(({ fingerprint }) => fingerprint === layout.fingerprint);
  const choices = (given?.columns ?? []).map(({ use, column }) => ({
    use,
    column: use === 'column' ? column : null,
  }));
  const reasons = choiceConflicts(layout, choices, definition);
  if (reasons.length > 0)
    throw new ConflictError('core.import_columns_unfit', 'The columns do not fit', { reasons });
  return { layout, choices };
}
