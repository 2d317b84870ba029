import type { Kernel } from '@lianxun/kernel';

import type { DemoPerson, DemoUnit, Ref } from '../content/types.ts';
import type { Player } from './player.ts';
import type { References } from './references.ts';

/** The county whose rounds the demo shows. */
export const countyCode = '530112';

/** The parts of the story that decide and record for the county. */
export const parts = {
  committee: 'xs-p-01',
  director: 'xs-p-03',
  clerk: 'xs-p-04',
  discipline: 'xs-p-08',
  custody: 'xs-p-14',
  disciplineHead: 'xs-p-07',
  supervisionOffice: 'xs-p-10',
  otherOffice: 'xs-p-11',
  resident: 'xs-p-21',
  organization: 'xs-p-22',
  publicity: 'xs-p-23',
} as const satisfies Record<string, Ref>;

/** Everything the rounds are played with. */
export interface World {
  readonly kernel: Kernel;
  readonly adminPool: Kernel['pool'];
  readonly refs: References;
  readonly player: Player;
  readonly countyId: number;
  readonly tenantIds: ReadonlyMap<string, number>;
  /** The city above it. */
  readonly cityId: number;
  readonly people: ReadonlyMap<Ref, DemoPerson>;
  readonly units: ReadonlyMap<Ref, DemoUnit>;
}

export function nameOf({ people }: World, personRef: Ref): string {
  return people.get(personRef)?.name ?? personRef;
}
