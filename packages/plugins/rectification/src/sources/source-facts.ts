import { defineExtensionPoint, type Ctx } from '@lianxun/plugin-api';

/** What a finding was made from: a working paper, an audit report item … */
export interface SourceRef {
  /** `<plugin>.<noun>`, as the contributing plugin names it. */
  readonly type: string;
  readonly id: string;
}

/** What the owner of a source says about it. */
export interface SourceFact {
  /** The source can no longer change; only such a source carries a finding into the feedback. */
  readonly locked: boolean;
  readonly title: string;
  /** Path below the tenant. */
  readonly link: string;
  /** Which version of it is locked, and the fingerprint of its content. */
  readonly edition?: number;
  readonly hash?: string | null;
}

/** Answers for one type of source. */
export interface SourceFacts {
  readonly sourceType: string;
  /** Facts by id; an id that is missing does not exist within the scope. */
  readonly describe: (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, SourceFact>>;
}

export const sourceFacts = defineExtensionPoint<SourceFacts>('rectification.source_facts');
