import type { SettingDefinition } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { CoreTx } from '../context/kernel-context.ts';
import { findSetting } from './settings.repository.ts';

/** The tenant's value, or the default; a stored value that the schema no longer accepts counts as unset. */
export async function getSetting<Schema extends z.ZodType>(
  tx: CoreTx,
  setting: SettingDefinition<Schema>,
): Promise<z.output<Schema>> {
  const stored = await findSetting(tx, setting.key);
  if (stored === undefined) return setting.default;
  const parsed = setting.schema.safeParse(stored.value);
  return parsed.success ? parsed.data : setting.default;
}
