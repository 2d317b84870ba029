/** A link as its door has found it. */
export interface EnteredLink {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly content: unknown;
}
