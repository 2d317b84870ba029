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

export const finishedProfiles = parseProfiles(finishedRoundProfiles);
export const liveProfiles = parseProfiles(liveRoundProfiles);

function parseProfiles(table: string): UnitProfile[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([no = '', team = '', count = '', groups = '', partyBody = '', ...lists]) => ({
      unitRef: `xs-u-${no}`,
      teamNumber: Number(team),
      findingCount: Number(count),
      groups: groups.split(' '),
      partyBody,
      business: (lists[0] ?? '').split(','),
      places: (lists[1] ?? '').split(','),
      projects: (lists[2] ?? '').split(','),
    }));
}
