import { routesFor } from '@lianxun/plugin-api';

import type { MenuDatabase } from '../database.ts';
import { manageMenu, publishMenus, readMenu } from '../permissions.ts';
import { changeMenu } from './change-menu.ts';
import { draftMenu } from './draft-menu.ts';
import { getMenu, listMenus } from './list-menus.ts';
import { MenuBody, MenuList, MenuParams, MenuView } from './menu.schemas.ts';
import { publishMenu } from './publish-menu.ts';

const route = routesFor<MenuDatabase>();

export const menuRoutes = [
  route({
    operationId: 'listDemandMenus',
    method: 'get',
    path: '/menus',
    summary: 'Versions of what counties may order',
    permission: readMenu,
    response: MenuList,
    handler: (ctx) => listMenus(ctx),
  }),
  route({
    operationId: 'draftDemandMenu',
    method: 'post',
    path: '/menus',
    summary: 'Draft the next version of the menu',
    permission: manageMenu,
    body: MenuBody,
    response: MenuView,
    status: 201,
    handler: async (ctx, { body }) => getMenu(ctx, await draftMenu(ctx, body)),
  }),
  route({
    operationId: 'getDemandMenu',
    method: 'get',
    path: '/menus/{id}',
    summary: 'One version of the menu',
    permission: readMenu,
    params: MenuParams,
    response: MenuView,
    handler: (ctx, { params }) => getMenu(ctx, params.id),
  }),
  route({
    operationId: 'changeDemandMenu',
    method: 'put',
    path: '/menus/{id}',
    summary: 'Rewrite a draft of the menu',
    permission: manageMenu,
    params: MenuParams,
    body: MenuBody,
    response: MenuView,
    ifMatch: true,
    handler: async (ctx, { params, body, version }) => {
      await changeMenu(ctx, params.id, { body, version });
      return getMenu(ctx, params.id);
    },
  }),
  route({
    operationId: 'publishDemandMenu',
    method: 'post',
    path: '/menus/{id}/publish',
    summary: 'Publish a menu somebody else has drafted',
    permission: publishMenus,
    params: MenuParams,
    response: MenuView,
    ifMatch: true,
    handler: async (ctx, { params, version }) => {
      await publishMenu(ctx, params.id, version);
      return getMenu(ctx, params.id);
    },
  }),
];
