export interface Option {
  value: string;
  label: string;
  /** Second line: unit, post, recusal state. */
  detail?: string | undefined;
  /** Why this one cannot be chosen; shown with it. */
  refusal?: string | undefined;
}
