import type { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { needsUndertakings } from './ask-members.ts';
import { builtInText } from './built-in-text.ts';
import { listSignedTerms, listTexts } from './undertakings.repository.ts';
import type { TeamTermsView, UndertakingTextView } from './undertakings.schemas.ts';

/** Who was asked to sign what, and how he has. */
export async function listTeamTerms(
  ctx: InspectionCtx,
  teamId: string,
): Promise<z.input<typeof TeamTermsView>> {
  const team = requireFound(await findTeam(ctx.tx, teamId), 'team');
  const rows = await listSignedTerms(ctx.tx, { teamId });
  const files = await ctx.files.list(
    'undertaking',
    rows.map(({ id }) => id),
  );
  return {
    isRequired: await needsUndertakings(ctx, team.roundId),
    items: rows.map((row) => ({
      ...row,
      files: (files.get(row.id) ?? []).map(({ fileName, id }) => ({ id, fileName })),
    })),
  };
}

/** Every edition, the one in force first. */
export async function listUndertakingTexts(
  ctx: InspectionCtx,
): Promise<z.input<typeof UndertakingTextView>[]> {
  const own = await listTexts(ctx.tx);
  const builtIn = { ...builtInText, note: null, createdByName: null, createdAt: null };
  return [...own, builtIn];
}
