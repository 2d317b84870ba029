import type { PaperSource, PaperState, ResponsibilityKind } from '../types.ts';

export interface PaperDraft {
  unitNo: string;
  state: PaperState;
  title: string;
  source: PaperSource;
  domains: string;
  summary: string;
  facts: string;
  whenWhere: string;
  basis: string;
  responsible: string;
  responsibilityKind: ResponsibilityKind;
  foundOn: string;
  /** Roster numbers; the first is the finder. */
  handlers: string;
  /** `file name｜note` */
  evidence: string[];
  /** Why the deputy sent it back, where he did. */
  returned?: string;
}
