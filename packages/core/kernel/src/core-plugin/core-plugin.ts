import { definePlugin, type Plugin } from '@lianxun/plugin-api';

import { attachmentRoutes } from '../files/attachments.routes.ts';
import type { FileStorage } from '../files/storage.ts';
import { caseRoutes } from '../workflow/cases.routes.ts';
import { coreMessages } from './messages.ts';
import { coreRoleDefaults } from './permissions.ts';
import * as permissions from './permissions.ts';

/** The kernel's own manifest: mounted, checked and tested like any plugin. */
export function corePlugin(services: { readonly storage: () => FileStorage }): Plugin {
  const { coreRoleDefaults: _, ...declared } = permissions;
  return definePlugin({
    id: 'core',
    title: '基础',
    version: '1.0.0',
    api: '^1.0.0',
    owner: 'kernel',
    permissions: Object.values(declared),
    roleDefaults: coreRoleDefaults,
    routes: [...caseRoutes, ...attachmentRoutes(services.storage)],
    messages: coreMessages,
  });
}
