import {
  ConflictError,
  type AnyComputation,
  type ComputationRun,
  type Plugin,
} from '@lianxun/plugin-api';

import type { ComputationRow } from './computations.repository.ts';

/** A computation with the plugin it belongs to. */
export interface OwnedComputation {
  readonly plugin: string;
  readonly definition: AnyComputation;
}

/** Undefined where the plugin was taken out of the installation. */
export function findDefinition(
  plugins: readonly Plugin[],
  name: string,
): OwnedComputation | undefined {
  for (const plugin of plugins) {
    const definition = plugin.computations?.find((each) => each.name === name);
    if (definition !== undefined) return { plugin: plugin.id, definition };
  }
  return undefined;
}

export function definitionOf(plugins: readonly Plugin[], name: string): OwnedComputation {
  const found = findDefinition(plugins, name);
  if (found === undefined)
    throw new ConflictError('core.unknown_computation', `No plugin owns the computation ${name}`);
  return found;
}

/** As the plugin's handlers see it. */
export function runOf(definition: AnyComputation, row: ComputationRow): ComputationRun {
  return {
    id: row.id,
    subject: { type: row.subjectType, id: row.subjectId },
    request: definition.request.parse(row.request),
    requestedBy: row.requestedBy,
  };
}
