import type { DocumentDefinition, Plugin } from '@lianxun/plugin-api';

import { documentFaults } from '../documents/document.rules.ts';
import { DocumentId } from '../documents/documents.schemas.ts';
import type { PluginProblem } from './plugin-problem.ts';

/** Engagements are the core's, whichever plugin shows them. */
const coreSubjects = ['engagement'];

/** Documents of records nobody declares, and templates that name what the document does not have. */
export function documentProblems(
  plugin: Plugin,
  plugins: readonly Plugin[],
): readonly PluginProblem[] {
  const types = new Set([
    ...coreSubjects,
    ...plugins.flatMap(({ recordTypes = {} }) => Object.keys(recordTypes)),
  ]);
  return (plugin.documents ?? []).flatMap((document) =>
    faultsOf(document, types).map((message) => ({
      plugin: plugin.id,
      code: 'document',
      message: `${document.id}: ${message}`,
    })),
  );
}

const faultsOf = (document: DocumentDefinition, types: ReadonlySet<string>) => [
  ...(DocumentId.safeParse(document.id).success ? [] : ['no address takes this id']),
  ...(types.has(document.subject) ? [] : [`there is no record type ${document.subject}`]),
  ...documentFaults(document),
];
