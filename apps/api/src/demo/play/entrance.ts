import type { Entrance } from '@lianxun/kernel';

import type { Ref } from '../content/types.ts';
import { accountOf } from './references.ts';
import type { World } from './world.ts';

/** Where the jobs of an import work: in the county, with what the person may do who asked for them. */
export function entranceOf(
  { countyId, refs }: Pick<World, 'countyId' | 'refs'>,
  personRef: Ref,
): Entrance {
  return {
    kind: 'job',
    tenantId: countyId,
    plugin: 'core',
    job: 'run_import',
    onBehalfOf: refs.get(accountOf(personRef)),
  };
}
