import { NotFoundError, type Plugin, type RegisterSource } from '@lianxun/plugin-api';

/** The register of this id among the installed plugins. */
export function registerOf(plugins: readonly Plugin[], id: string): RegisterSource {
  const found = plugins
    .flatMap((plugin) => plugin.registers ?? [])
    .find((source) => source.definition.id === id);
  if (found === undefined) throw new NotFoundError('core.register_not_found', `No register ${id}`);
  return found;
}
