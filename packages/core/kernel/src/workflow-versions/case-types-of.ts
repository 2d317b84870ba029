import { NotFoundError, type CaseType, type Plugin } from '@lianxun/plugin-api';

export interface KnownCaseType {
  readonly subject: string;
  readonly plugin: Plugin;
  readonly caseType: CaseType;
}

/** Every case type of the installed plugins, in the order of the plugins. */
export function caseTypesOf(plugins: readonly Plugin[]): readonly KnownCaseType[] {
  return plugins.flatMap((plugin) =>
    Object.entries(plugin.cases ?? {}).map(([subject, caseType]) => ({
      subject,
      plugin,
      caseType,
    })),
  );
}

/** @throws NotFoundError when no plugin owns the type. */
export function caseTypeOf(plugins: readonly Plugin[], subject: string): KnownCaseType {
  const known = caseTypesOf(plugins).find((it) => it.subject === subject);
  if (known === undefined)
    throw new NotFoundError('core.workflow_not_found', `No case type ${subject}`);
  return known;
}
