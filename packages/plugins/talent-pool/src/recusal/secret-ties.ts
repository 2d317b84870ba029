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
        /** Where he is a person or an account of this tenant: then it is certain who he is. */
        readonly personId?: string | null;
        readonly userId?: string | null;
        /** Relatives as they are written; the tie to a lead may be theirs. */
        readonly relatives?: readonly { readonly name: string; readonly place: string }[];
      }[];
      readonly unitIds: readonly string[];
    },
  ) => Promise<readonly { readonly candidateId: string; readonly unitId: string }[]>;
}

export const secretTies = defineExtensionPoint<SecretTies>('talent-pool.secret_ties');
