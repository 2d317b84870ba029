import type { ApiSchema } from '@lianxun/api-client';

type MeView = ApiSchema<'MeView'>;

/** Answer of `GET /api/v1/me`. */
export interface Me {
  readonly user: MeView['user'];
  readonly memberships: readonly Membership[];
  readonly mandates: readonly Mandate[];
  readonly unitAccess: readonly UnitAccess[];
  readonly openTerms: number;
}

export type Membership = Readonly<MeView['memberships'][number]>;

/** Authority in a team; the window's end is not part of it. */
export type Mandate = Readonly<MeView['mandates'][number]>;

export type UnitAccess = Readonly<MeView['unitAccess'][number]>;
