import type { RegisterList, RegisterRequest, StoredRecord } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { mirroredDays } from '../vault/mirrored-days.ts';
import { namer } from './list-papers.ts';
import { listRegisterPapers } from './paper-listing.repository.ts';
import { listPapersById, type PaperRow } from './working-papers.repository.ts';

interface Names {
  readonly teams: ReadonlyMap<string, string>;
  readonly person: (userId: string) => { readonly userId: string; readonly name: string };
  readonly files: ReadonlyMap<string, readonly { readonly fileName: string }[]>;
  /** Day on which the city signed for the edition in force. */
  readonly mirrored: (row: PaperRow) => string | null;
}

/** Papers within a request. */
export function listPaperRecords(
  ctx: InspectionCtx,
  request: RegisterRequest,
): Promise<RegisterList> {
  return listRegisterPapers(ctx.tx, request);
}

/** Papers as the register shows them, in the order of the ids. */
export async function readPaperRecords(
  ctx: InspectionCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = await listPapersById(ctx.tx, ids);
  const teams = await listTeamNames(ctx.tx, [...new Set(rows.map(({ teamId }) => teamId))]);
  const names: Names = {
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    person: await namer(ctx, rows),
    files: await ctx.files.list('workingPaper', ids),
    mirrored: await mirroredDays(ctx, ids),
  };
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined || row.isCadreLead ? [] : toRecord(row, names);
  });
}

function toRecord(row: PaperRow, names: Names): StoredRecord {
  const { teams, person, files } = names;
  const reference = (userId: string) => ({ id: userId, text: person(userId).name });
  return {
    id: row.id,
    version: row.version,
    link: `/m/inspection/papers/${row.id}`,
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
      mirroredAt: names.mirrored(row),
    },
    details: [],
  };
}
