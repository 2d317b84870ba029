import type { CaseType, Plugin } from '@lianxun/plugin-api';

import { checkedCatalog, namedCatalog } from '../workflow-versions/catalog.rules.ts';
import { checkDefinition } from '../workflow/check-definition.ts';
import type { PluginProblem } from './plugin-problem.ts';

/** The shipped definitions, by the checks a tenant's own would have to pass. */
export function caseProblems(plugin: Plugin, roles: readonly string[]): PluginProblem[] {
  return Object.entries(plugin.cases ?? {}).flatMap(([subject, caseType]) => {
    const problem = (code: string, message: string) => ({
      plugin: plugin.id,
      code,
      message: `case type ${subject}: ${message}`,
    });
    const ofOther =
      caseType.document.subject === subject
        ? []
        : [problem('subject', `its document is about ${caseType.document.subject}`)];
    const catalog = catalogOf(plugin, caseType, roles);
    const shipped = [
      { key: 'default', document: caseType.document },
      ...(caseType.templates ?? []),
    ];
    const faults = shipped.flatMap(({ key, document }) =>
      checkDefinition(document, catalog)
        .filter(({ severity }) => severity === 'error')
        .map(({ place, message }) => problem('definition', `${key} ${place} ${message}`)),
    );
    return [...ofOther, ...faults];
  });
}

/** What a tenant adds by itself, users and forms, no shipped definition may use. */
function catalogOf(plugin: Plugin, caseType: CaseType, roles: readonly string[]) {
  return checkedCatalog(
    namedCatalog(caseType.document.subject, caseType, {
      roles: roles.map((key) => ({ key, title: key })),
      permissions: plugin.permissions ?? [],
      forms: [],
      users: [],
    }),
  );
}
