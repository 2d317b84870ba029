import type { ApiSchema } from '@lianxun/api-client';

export type DispatchItem = ApiSchema<'DispatchItem'>;
export type DispatchDetail = ApiSchema<'DispatchDetail'>;
export type { CardOffer, Listed } from '../cards/api.ts';

export interface SeatingTeam {
  readonly id: string;
  readonly roundName: string;
  readonly name: string;
  readonly units: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ReplacementOption {
  readonly candidateId: string;
  readonly name: string;
  readonly sendingUnitName: string;
}
