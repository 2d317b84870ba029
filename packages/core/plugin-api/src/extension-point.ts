/** A place where other plugins add behaviour, run in the same transaction as its caller. */
export interface ExtensionPoint<Contribution> {
  /** `<plugin>.<noun>`, for example `rectification.source_facts`. */
  readonly id: string;
  /** Carries the type only; never set. */
  readonly contribution?: Contribution;
}

/** Declares an extension point; its owner exports it from `api.ts`. */
export function defineExtensionPoint<Contribution>(id: string): ExtensionPoint<Contribution> {
  return { id };
}

/** What a plugin adds to somebody's extension point. */
export interface Extension {
  readonly point: string;
  readonly contribution: unknown;
}

/** Binds a contribution to its point, typed by the point. */
export function extend<Contribution>(
  point: ExtensionPoint<Contribution>,
  contribution: Contribution,
): Extension {
  return { point: point.id, contribution };
}
