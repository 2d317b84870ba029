import { defineExtensionPoint, type Ctx } from '@lianxun/plugin-api';

/** A matter somebody owes: what can be reminded of, escalated and talked about. */
export interface OwedMatter {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Path inside the web application below the tenant. */
  readonly link: string;
  readonly engagementId: string | null;
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly recipientName: string;
  readonly dueOn: string | null;
}

/** One kind of record that can be escalated. */
export interface EscalationTarget {
  /** Type of the record, as its case type. */
  readonly type: string;
  /** Chinese term, as in the glossary. */
  readonly title: string;
  /** What is still owed and due up to this date, the most overdue first; at most 200. */
  readonly owedUntil: (ctx: Ctx, dueOn: string) => Promise<readonly OwedMatter[]>;
  /** One matter, owed or not; undefined where there is none within reach. */
  readonly find: (ctx: Ctx, id: string) => Promise<OwedMatter | undefined>;
}

/** Records of other plugins that can be escalated. */
export const escalationTargets = defineExtensionPoint<EscalationTarget>(
  'rectification.escalation_targets',
);
