import { inTalentPool, listSkills } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import type { MenuBody, MenuContent } from './menu.schemas.ts';

/** The skills of the pool by title: the menu offers nothing the pool does not know. */
export async function contentOf(ctx: MenuCtx, body: MenuBody): Promise<MenuContent> {
  const known = new Map((await listSkills(inTalentPool(ctx))).map((it) => [it.value, it.title]));
  const skills = body.skills.map((key) => {
    const title = known.get(key);
    if (title === undefined)
      throw invalid('skill_unknown', '有的专业不在人才库的专业字典里', 'skills');
    return { key, title };
  });
  return { ...body, skills };
}
