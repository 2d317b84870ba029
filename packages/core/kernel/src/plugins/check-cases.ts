import type { CaseType, Plugin } from '@lianxun/plugin-api';

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
    const faults = checkDefinition(caseType.document, catalogOf(plugin, caseType, roles)).filter(
      ({ severity }) => severity === 'error',
    );
    return [
      ...ofOther,
      ...faults.map(({ place, message }) => problem('definition', `${place} ${message}`)),
    ];
  });
}

/** What only running code could tell (fields, counters) is taken from the document itself. */
function catalogOf(plugin: Plugin, { document, guards }: CaseType, roles: readonly string[]) {
  const moves = Object.values(document.moves ?? {});
  const required = moves.flatMap(({ requires }) => [
    ...(requires?.input ?? []),
    ...(requires?.fields ?? []),
  ]);
  const dates = (document.deadlines ?? []).flatMap(({ from }) =>
    'date' in from ? [from.date] : [],
  );
  return {
    roles,
    permissions: (plugin.permissions ?? []).map(({ id }) => id),
    relations: Object.fromEntries(Object.keys(document.parties ?? {}).map((key) => [key, null])),
    users: [],
    guards: Object.keys(guards),
    forms: [],
    fields: [...required.map(({ key }) => key), ...dates],
    counters: moves.flatMap(({ effects }) =>
      (effects ?? []).flatMap((effect) => ('issueNumber' in effect ? [effect.issueNumber] : [])),
    ),
    events: (plugin.events ?? []).map(({ name }) => name),
  };
}
