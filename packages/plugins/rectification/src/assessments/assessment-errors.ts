import { ConflictError, NotFoundError, ValidationError } from '@lianxun/plugin-api';

export function requireTemplate<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.template_not_found', 'no such template');
  return row;
}

export function requireAssessment<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.assessment_not_found', 'no such assessment');
  return row;
}

/** A published template stands: assessments point at it. */
export function requireDraft(template: { readonly publishedOn: string | null }): void {
  if (template.publishedOn === null) return;
  throw new ConflictError('rectification.template_published', 'published templates never change');
}

/** The state of the record does not allow it. */
export function refusal(code: string, message: string): ConflictError {
  return new ConflictError(`rectification.${code}`, message, {
    reasons: [{ code: `rectification.${code}`, message }],
  });
}

/** One field of the input is not acceptable. */
export function unacceptable(code: string, message: string, field: string): ValidationError {
  return new ValidationError(`rectification.${code}`, message, {
    reasons: [{ code: `rectification.${code}`, message, field }],
  });
}
