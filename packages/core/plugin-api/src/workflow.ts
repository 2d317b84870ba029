import type { GuardResult } from './workflow-case.ts';
import type { WorkflowDocument, WorkflowState } from './workflow-document.ts';
import type { WorkflowStage, WorkflowSubject } from './workflow-stages.ts';

export type { WorkflowDocument } from './workflow-document.ts';

type StagedDocument<S extends WorkflowSubject> = Omit<WorkflowDocument, 'states' | 'subject'> & {
  readonly subject: S;
  readonly states: Readonly<
    Record<string, Omit<WorkflowState, 'stage'> & { readonly stage: WorkflowStage<S> }>
  >;
};

/**
 * Declares the workflow a plugin ships; a tenant publishes its own of the same shape. The literal
 * type is kept, so that guards and relations can be implemented as mapped types over it.
 */
export function defineWorkflow<S extends WorkflowSubject, const D extends StagedDocument<S>>(
  document: D & { readonly subject: S },
): D {
  return document;
}

type MoveOf<D extends WorkflowDocument> = D['moves'][keyof D['moves']];

/** Names of the guards a document uses. */
export type GuardName<D extends WorkflowDocument> =
  MoveOf<D> extends infer M
    ? M extends { readonly guards: readonly (infer G extends string)[] }
      ? G
      : never
    : never;

/** Implementations of a document's guards: leaving one out does not compile. */
export type Guards<D extends WorkflowDocument, Args extends readonly unknown[]> = {
  readonly [K in GuardName<D>]: (...args: Args) => Promise<GuardResult>;
};

/** Names of a document's guards, in order of first use. */
export function guardNames<D extends WorkflowDocument>(document: D): readonly GuardName<D>[] {
  const names = Object.values(document.moves).flatMap((move) => move.guards ?? []);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names come from D itself
  return [...new Set(names)] as unknown as GuardName<D>[];
}
