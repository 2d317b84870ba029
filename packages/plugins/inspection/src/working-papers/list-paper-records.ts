import type { StoredRecord } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { namer } from './list-papers.ts';
import { listRegisterPapers, type PaperRow } from './working-papers.repository.ts';

interface Names {
  readonly teams: ReadonlyMap<string, string>;
  readonly person: (userId: string) => { readonly userId: string; readonly name: string };
  readonly files: ReadonlyMap<string, readonly { readonly fileName: string }[]>;
}

/** Rows of the register; papers on leading-cadre leads are left out of every compilation. */
export async function listPaperRecords(
  ctx: InspectionCtx,
  filter: Readonly<Record<string, string>>,
): Promise<StoredRecord[]> {
  const rows = await listRegisterPapers(ctx.tx, {
    roundId: filter['round'],
    engagementId: filter['engagement'],
    teamId: filter['team'],
    stage: filter['stage'],
  });
  const ids = rows.map(({ id }) => id);
  const teams = await listTeamNames(ctx.tx, [...new Set(rows.map(({ teamId }) => teamId))]);
  const names: Names = {
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    person: await namer(ctx, rows),
    files: await ctx.files.list('workingPaper', ids),
  };
  return rows.map((row) => toRecord(row, names));
}

function toRecord(row: PaperRow, { teams, person, files }: Names): StoredRecord {
  const reference = (userId: string) => ({ id: userId, text: person(userId).name });
  return {
    id: row.id,
    values: {
      paperNo: row.paperNo ?? row.provisionalNo,
      title: row.title,
      draftedOn: row.draftedOn,
      unit: { id: row.unitId, text: row.unitName },
      team: { id: row.teamId, text: teams.get(row.teamId) ?? '' },
      source: row.source,
      domains: row.domains,
      summary: row.summary,
      facts: row.facts,
      whenWhere: row.whenWhere,
      basis: row.basis,
      responsible: row.responsible,
      responsibilityKind: row.responsibilityKind,
      evidence: (files.get(row.id) ?? []).map(({ fileName }) => fileName),
      finder: row.finderIds.map(reference),
      foundOn: row.foundOn,
      handlers: row.handlerIds.map(reference),
      deputyOpinion: row.deputyOpinion,
      meetingOpinion: row.meetingOpinion,
      leaderSign: row.leaderId === null ? null : [reference(row.leaderId)],
      signedOn: row.signedOn,
      cadreLead: row.isCadreLead,
      resultTag: row.resultTag,
      hash: row.contentHash,
      mirroredAt: null,
    },
    details: [],
  };
}
