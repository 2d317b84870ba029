/** Which side of a content a field stands on. */
export type ContentSide = 'before' | 'after';

/** Where a personal field of a content is sealed; copied to another record it does not open. */
export function personalPlace(subjectId: string, side: ContentSide, field: string): string {
  return `core.audit_contents.${side}/${subjectId}.${field}`;
}
