import type { EnumOption } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { standardSkills } from './options.ts';
import { addedSkills } from './roster.settings.ts';

/** The tenant's skill dictionary: the standard fields, and those it has added by their names. */
export async function listSkills(ctx: TalentPoolCtx): Promise<readonly EnumOption[]> {
  const added = await ctx.settings.get(addedSkills);
  const known = new Set(standardSkills.flatMap(({ title, value }) => [title, value]));
  const own = added.filter((title) => !known.has(title)).map((title) => ({ value: title, title }));
  return [...standardSkills, ...own];
}
