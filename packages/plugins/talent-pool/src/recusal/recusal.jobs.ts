import { jobsFor } from '@lianxun/plugin-api';

import { inTalentPool, type TalentPoolDatabase } from '../database.ts';
import { answerSecretChecks } from './answer-secret-checks.ts';
import { secretChecksAsked } from './recusal.events.ts';
import { rescreenTeams } from './rescreen-teams.ts';

const job = jobsFor<TalentPoolDatabase>();

export const answerAskedChecks = job({
  name: 'talent-pool.answer_secret_checks',
  on: secretChecksAsked.name,
  run: async (host) => {
    const ctx = inTalentPool(host);
    const barred = await answerSecretChecks(ctx, { again: false });
    if (barred.length > 0) await rescreenTeams(ctx);
  },
});

/** Whom leadership, careers and leads of today keep away from the teams of today. */
export const rescreenNightly = job({
  name: 'talent-pool.rescreen_teams',
  schedule: '30 1 * * *',
  run: async (host) => {
    const ctx = inTalentPool(host);
    await answerSecretChecks(ctx, { again: true });
    await rescreenTeams(ctx);
  },
});

/** A post was added or ended: the leadership of a unit may be another. */
export const rescreenOnPosts = job({
  name: 'talent-pool.rescreen_on_posts',
  on: 'core.posts_changed',
  run: (host) => rescreenTeams(inTalentPool(host)),
});
