import { defineExtensionPoint, type Ctx } from '@lianxun/plugin-api';

/** A round as people name it in a ledger. */
export interface RoundName {
  readonly committeeTerm: number;
  readonly year: number;
  readonly roundNo: number;
}

export interface RoundFacts extends RoundName {
  readonly id: string;
  readonly title: string;
}

/** Answers which rounds and teams exist; rounds are not this plugin's. */
export interface RoundDirectory {
  readonly find: (ctx: Ctx, name: RoundName) => Promise<RoundFacts | undefined>;
  readonly describe: (
    ctx: Ctx,
    roundIds: readonly string[],
  ) => Promise<ReadonlyMap<string, RoundFacts>>;
  readonly teamsOf: (
    ctx: Ctx,
    roundId: string,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** User ids of the leaders (组长) of the engagement's team. Not asked in unit scope. */
  readonly leadersOf: (ctx: Ctx, engagementId: string) => Promise<readonly string[]>;
}

export const roundDirectory = defineExtensionPoint<RoundDirectory>('rectification.round_directory');
