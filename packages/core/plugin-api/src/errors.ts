/** One reason why an action is refused, with what or who would make it possible. */
export interface Reason {
  /** Stable code, `<plugin>.<what_is_wrong>`. */
  code: string;
  /** Chinese sentence for the person: what is wrong and what to do. */
  message: string;
  /** Field of the input the reason belongs to, as a JSON path (`measures.0.dueOn`). */
  field?: string;
  /** Only a date that comes, or somebody else, takes the reason away; nothing this person could do now. */
  isWaiting?: boolean;
}

/** What a client learns of an expected failure beyond its code. */
export interface ErrorDetails {
  /** Every reason, never only the first. */
  reasons?: readonly Reason[];
  /** Moves that are open instead, for a refused workflow move. */
  allowed?: readonly string[];
  /** The other moves from here, each with why it is closed. */
  closed?: readonly { readonly title: string; readonly reasons: readonly Reason[] }[];
  [key: string]: unknown;
}

/** An expected failure: answered as RFC 9457 problem with a stable code. Everything else is a bug. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  readonly code: string;
  readonly details: ErrorDetails;

  /** `code` is `<plugin>.<what_is_wrong>`; `message` is for developers; `details` is sent to clients. */
  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** 422: the input is understood but not acceptable. */
export class ValidationError extends DomainError {
  readonly status = 422;
}

/** 403: the actor is known and in scope but lacks the permission. A row out of scope is a `NotFoundError`. */
export class ForbiddenError extends DomainError {
  readonly status = 403;
}

/** 404: absent, or outside the scope; the two are indistinguishable on purpose. */
export class NotFoundError extends DomainError {
  readonly status = 404;
}

/** 409: the state of the record does not allow it. */
export class ConflictError extends DomainError {
  readonly status = 409;
}

/** 412: the row has changed since the version the client names in If-Match. */
export class StaleError extends DomainError {
  readonly status = 412;
}

/** 429: too many, too large or too often. */
export class LimitError extends DomainError {
  readonly status = 429;
}
