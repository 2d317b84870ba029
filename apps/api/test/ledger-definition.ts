import type { Plugin, RegisterDefinition } from '@lianxun/plugin-api';

/** 整改台账 as its plugin declares it. */
export function findingsRegisterOf(plugins: readonly Plugin[]): RegisterDefinition {
  const found = plugins
    .flatMap(({ registers = [] }) => registers)
    .find(({ definition }) => definition.id === 'rectification.findings');
  if (found === undefined) throw new Error('no register of findings');
  return found.definition;
}
