import {
  ForbiddenError,
  NotFoundError,
  type Ctx,
  type DocumentDefinition,
  type Plugin,
} from '@lianxun/plugin-api';

/** Every document of the installed plugins. */
export const documentsOf = (plugins: readonly Plugin[]) =>
  plugins.flatMap((plugin) => plugin.documents ?? []);

/** The document of this id among the installed plugins. */
export function documentOfId(plugins: readonly Plugin[], id: string): DocumentDefinition {
  const found = documentsOf(plugins).find((document) => document.id === id);
  if (found === undefined) throw documentNotFound(id);
  return found;
}

export const documentNotFound = (id: string) =>
  new NotFoundError('core.document_not_found', `No document ${id}`);

/** Where it may not be made, it does not exist. */
export const isMadeHere = ({ scope }: Ctx, { scopes = ['member'] }: DocumentDefinition) =>
  scopes.some((each) => each === scope.kind);

export function requireDocument(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): DocumentDefinition {
  const document = documentOfId(plugins, id);
  if (!isMadeHere(ctx, document)) throw documentNotFound(id);
  const { permission, title } = document;
  if (ctx.can(permission)) return document;
  throw new ForbiddenError('core.document_permission', `lacks ${permission.id}`, {
    reasons: [
      {
        code: 'core.document_permission',
        message: `生成“${title}”须有“${permission.title}”权限，请联系本单位管理员`,
      },
    ],
  });
}
