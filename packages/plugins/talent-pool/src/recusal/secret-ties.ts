import { defineExtensionPoint, type Ctx } from '@lianxun/plugin-api';

/**
 * Rules that need secrets of the target (G1: party or close tie to an open lead). Run by a job in the
 * tenant of the targets; what it answers is who must stay away, without a reason.
 */
export interface SecretTies {
  readonly barred: (
    ctx: Ctx,
    input: {
      readonly people: readonly {
        readonly candidateId: string;
        readonly name: string;
        readonly place: string;
      }[];
      readonly unitIds: readonly string[];
    },
  ) => Promise<readonly { readonly candidateId: string; readonly unitId: string }[]>;
}

export const secretTies = defineExtensionPoint<SecretTies>('talent-pool.secret_ties');
