import type { Reason, WorkflowDocument } from '@lianxun/plugin-api';
import { mappingProblems, proposeMapping, type StateMapping } from '@lianxun/plugin-api/host';

/** Version the cases come from → where its states go. */
export type Mappings = Readonly<Record<string, StateMapping>>;

/** The obvious places, with what a person has decided otherwise. */
export function filledMapping(
  documents: { readonly from: WorkflowDocument; readonly to: WorkflowDocument },
  given: StateMapping | undefined,
): StateMapping {
  return { ...proposeMapping(documents.from, documents.to), ...given };
}

/** Why the mappings cannot be used, each named by its version. */
export function mappingReasons(
  mappings: Mappings,
  about: { readonly to: WorkflowDocument; readonly from: ReadonlyMap<string, WorkflowDocument> },
): readonly Reason[] {
  return Object.entries(mappings).flatMap(([version, mapping]) => {
    const from = about.from.get(version);
    return from === undefined
      ? []
      : mappingProblems({ from, to: about.to, mapping }).map((reason) => ({
          ...reason,
          code: 'core.migration_mapping',
          field: `mapping.${version}.${(reason.field ?? '').split('.')[1] ?? ''}`,
        }));
  });
}
