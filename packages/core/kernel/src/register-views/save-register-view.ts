import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  StaleError,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { shareViews } from '../core-plugin/permissions.ts';
import { isRestricted } from '../imports/registers-of.ts';
import { askedRequest } from '../register-rows/asked-request.ts';
import { storedRequest } from '../register-rows/stored-request.ts';
import { readableRegister, toSavedView } from './list-register-views.ts';
import {
  countOwnViews,
  findNamedView,
  insertView,
  lockView,
  updateView,
  type RegisterViewRow,
} from './register-views.repository.ts';
import type { SavedView, SaveViewBody } from './register-views.schemas.ts';
import { viewClosed } from './saved-view.rules.ts';

const mostViews = 50;

interface Saving {
  readonly register: string;
  /** Null for a new view. */
  readonly id: string | null;
  readonly version: number | undefined;
  readonly body: SaveViewBody;
}

/** Keeps how a register is set up, under a name. */
export async function saveRegisterView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, id, version, body }: Saving,
): Promise<z.input<typeof SavedView>> {
  const source = await readableRegister(ctx, plugins, register);
  const before = id === null ? null : await lockForChange(ctx, { register, id, version });
  storedRequest(source, askedRequest(body));
  if (body.isShared && !ctx.can(shareViews)) throw mayNotShare();
  const { name, isShared, ...content } = body;
  const userId = before?.userId ?? ctx.actor.userId;
  await refuseTaken(ctx, { register, userId, name, id });
  const changes = {
    name,
    isShared,
    content: JSON.stringify(content),
    updatedAt: ctx.now,
  };
  const viewId = before?.id ?? uuidv7();
  if (before === null)
    await insertView(coreTx(ctx), {
      id: viewId,
      register,
      userId,
      userName: ctx.actor.displayName,
      restricted: isRestricted(source),
      ...changes,
    });
  else await updateView(coreTx(ctx), viewId, changes);
  await ctx.audit({
    action: 'core.register_view_saved',
    subject: { type: 'registerView', id: viewId },
    summary: `保存《${source.definition.title}》的${isShared ? '共享' : ''}视图“${name}”`,
    after: { register, name, isShared },
    restricted: isRestricted(source),
  });
  return toSavedView(ctx, source, await requireView(ctx, register, viewId));
}

/** The view, locked, if the actor may change it and has seen it as it is. */
export async function lockForChange(
  ctx: Ctx,
  {
    register,
    id,
    version,
  }: { readonly register: string; readonly id: string; readonly version: number | undefined },
): Promise<RegisterViewRow> {
  const view = await requireView(ctx, register, id);
  const actor = { userId: ctx.actor.userId, mayShare: ctx.can(shareViews) };
  const reasons = viewClosed(view, actor);
  if (reasons.length > 0)
    throw new ForbiddenError('core.view_permission', 'may not change the view', { reasons });
  if (version !== view.version)
    throw new StaleError('core.view_changed', `the view is at version ${view.version}`);
  return view;
}

async function requireView(ctx: Ctx, register: string, id: string): Promise<RegisterViewRow> {
  const view = await lockView(coreTx(ctx), id);
  if (view?.register === register) return view;
  throw new NotFoundError('core.view_not_found', `No view ${id}`);
}

async function refuseTaken(
  ctx: Ctx,
  {
    id,
    ...named
  }: {
    readonly register: string;
    readonly userId: string;
    readonly name: string;
    readonly id: string | null;
  },
): Promise<void> {
  const taken = await findNamedView(coreTx(ctx), named);
  if (taken !== undefined && taken.id !== id)
    throw new ConflictError('core.view_name_taken', `there is a view ${named.name}`);
  if (id !== null) return;
  const views = await countOwnViews(coreTx(ctx), named.register, named.userId);
  if (views >= mostViews) throw new ConflictError('core.too_many_views', `${views} views`);
}

const mayNotShare = () =>
  new ForbiddenError('core.view_permission', 'may not share views', {
    reasons: [
      {
        code: 'core.view_permission',
        message: '共享给全单位需要“共享台账视图”权限，可以先存为自己的视图',
        field: 'isShared',
      },
    ],
  });
