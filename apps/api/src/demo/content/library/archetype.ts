/**
 * One kind of problem an inspection meets, with slots that are filled per unit.
 * Slots: `{name}` is a word of the unit, `{name:kind …}` is drawn once and then repeated by `{name}`.
 */
export interface Archetype {
  id: string;
  /** Code of the second taxonomy level. */
  cat: string;
  /** Unit groups it can occur in, separated by spaces; one match is enough. */
  fits: string;
  tags: string;
  level?: 'village';
  key?: true;
  /** 现象 */
  what: string;
  /** 定性 */
  nature: string;
  shown: string;
  cause: string;
  goal: string;
  /** Name of the rule the unit writes, without the unit; null where none is needed. */
  rule: string | null;
  /** Which of the three amounts the finding carries; the text shows it as `{money}` in 万元. */
  money?: 'refunded' | 'recovered' | 'saved';
  /** `kind｜measure｜result` */
  measures: string[];
  /** What is still open where the case did not end on time. */
  residual?: string;
  /** Share of the amounts compared with other problems; 1 when absent. */
  weight?: number;
}
