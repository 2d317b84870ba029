/** 已整改到位 / 部分整改 / 未整改 / 反弹. */
export const followUpOutcomes = ['done', 'partly', 'notDone', 'rebounded'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** What a checking team is told of an earlier finding: a copy, because the team does not reach that round. */
export interface FormerAccount {
  readonly round: string;
  readonly seq: number | null;
  readonly text: string;
  readonly stateTitle: string;
  readonly closedOn: string | null;
  readonly measures: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueOn: string | null;
    readonly stateTitle: string;
    readonly result: string | null;
  }[];
  readonly evidence: readonly string[];
  readonly rules: readonly string[];
  readonly opinions: readonly {
    readonly body: string;
    readonly opinion: string;
    readonly signedByName: string;
    readonly signedOn: string;
  }[];
  /** Who signed the close-out. */
  readonly approvers: readonly string[];
}
