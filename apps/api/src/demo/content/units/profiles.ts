import { rowsOf } from '../text-table.ts';
import type { Ref } from '../types.ts';
import { finishedRoundProfiles, liveRoundProfiles } from './profile-rows.ts';

/** What the texts need to know about an inspected unit. */
export interface UnitProfile {
  unitRef: Ref;
  teamNumber: number;
  findingCount: number;
  groups: string[];
  partyBody: string;
  business: string[];
  places: string[];
  projects: string[];
}

const columns = [
  'no',
  'team',
  'findings',
  'groups',
  'partyBody',
  'business',
  'places',
  'projects',
] as const;

export const finishedProfiles = parseProfiles(finishedRoundProfiles);
export const liveProfiles = parseProfiles(liveRoundProfiles);

function parseProfiles(table: string): UnitProfile[] {
  return rowsOf(table, columns).map((row) => ({
    unitRef: `xs-u-${row.no}`,
    teamNumber: Number(row.team),
    findingCount: Number(row.findings),
    groups: row.groups.split(' '),
    partyBody: row.partyBody,
    business: row.business.split(','),
    places: row.places.split(','),
    projects: row.projects.split(','),
  }));
}
