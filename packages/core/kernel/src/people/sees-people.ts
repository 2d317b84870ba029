import type { Ctx } from '@lianxun/plugin-api';

/** The register of people is closed to teams and inspected units. */
export function seesPeople({ scope }: Ctx): boolean {
  return scope.kind === 'member' || scope.kind === 'job';
}
