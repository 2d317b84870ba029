import { NotFoundError, type Ctx, type Plugin, type RegisterSource } from '@lianxun/plugin-api';

/** The register of this id among the installed plugins. */
export function registerOf(plugins: readonly Plugin[], id: string): RegisterSource {
  const found = plugins
    .flatMap((plugin) => plugin.registers ?? [])
    .find((source) => source.definition.id === id);
  if (found === undefined) throw new NotFoundError('core.register_not_found', `No register ${id}`);
  return found;
}

/** Kept in the restricted area, with its sheets and everything read from them. */
export function isRestricted({ definition }: RegisterSource): boolean {
  return definition.scope === 'restricted';
}

/** Each area knows its own registers alone; a job, done in somebody's name, knows them all. */
export function isHere({ scope }: Ctx, source: RegisterSource): boolean {
  return scope.kind === 'job' || (scope.kind === 'restricted') === isRestricted(source);
}

/** The register of this id, where the actor stands. */
export function registerIn(ctx: Ctx, plugins: readonly Plugin[], id: string): RegisterSource {
  const source = registerOf(plugins, id);
  if (isHere(ctx, source)) return source;
  throw new NotFoundError('core.register_not_found', `No register ${id} here`);
}
