import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

const payload = z.object({ batchId: z.uuid(), userId: z.uuid() });

export const importUploaded = defineEvent('core.import_uploaded', payload);
export const importConfirmed = defineEvent('core.import_confirmed', payload);
export const revertRequested = defineEvent('core.import_revert_requested', payload);
/** Nothing needs the batch's sheet any more. */
export const sheetUnneeded = defineEvent(
  'core.import_sheet_unneeded',
  z.object({ storageKey: z.string().max(200) }),
);
export const historyApproved = defineEvent('core.import_history_approved', payload);
