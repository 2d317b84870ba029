import type { SeatName } from '../people/seats.ts';
import type { MeasureState, PaperSource, RectificationType } from '../types.ts';

export interface MeasureDraft {
  text: string;
  seat: SeatName;
  type: RectificationType;
  /** Empty for 长期坚持. */
  due: string;
  state: MeasureState;
  /** `date text` */
  progress: string[];
}

export interface FeedbackDraft {
  state: 'planning' | 'rectifying' | 'closeRequested';
  cat: string;
  tags: string;
  key: boolean;
  title: string;
  /** 现象、定性、责任 */
  text: string;
  facts: string;
  cause: string;
  goal: string;
  generalise: string;
  whenWhere: string;
  basis: string;
  source: PaperSource;
  foundOn: string;
  measures: MeasureDraft[];
  /** In yuan. */
  refunded?: number;
  recovered?: number;
  rule?: { name: string; on: string };
  /** A second paper merged into the same finding. */
  alsoFrom?: { title: string; facts: string; foundOn: string };
}
