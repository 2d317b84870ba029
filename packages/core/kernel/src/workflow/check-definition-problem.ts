/** A fault of a definition, as the administrator who drafts it reads it. */
export interface DefinitionProblem {
  readonly code: string;
  /** A warning does not keep a definition from being published. */
  readonly severity: 'error' | 'warning';
  /** Path into the document, such as `moves.close.approval`. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A fault that refuses publication. */
export function fault(
  code: string,
  place: string,
  message: string,
  remedy: string,
): DefinitionProblem {
  return { code, severity: 'error', place, message, remedy };
}

/** A fault that is only pointed out. */
export function warning(
  code: string,
  place: string,
  message: string,
  remedy: string,
): DefinitionProblem {
  return { code, severity: 'warning', place, message, remedy };
}
