import {
  ForbiddenError,
  handleCases,
  NotFoundError,
  routesFor,
  ValidationError,
  type Ctx,
  type Plugin,
  type SettingDefinition,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import {
  changePolicies,
  changeSettings,
  enterAdmin,
  managePlugins,
} from '../core-plugin/permissions.ts';
import { deadlineColoursSetting } from '../sessions/core-settings.ts';
import {
  findSetting,
  listPluginStates,
  upsertPluginState,
  upsertSetting,
} from './settings.repository.ts';

const route = routesFor<unknown>();
const scopes = ['admin'] as const;

/** Settings that decide who gets in belong to the security administrator. */
const policyKeys = ['core.password', 'core.lockout', 'core.session', 'core.secondFactor'];

const SettingView = z
  .object({
    key: z.string(),
    plugin: z.string(),
    title: z.string(),
    help: z.string(),
    value: z.unknown(),
    defaultValue: z.unknown(),
    /** JSON Schema of the value, for the form. */
    schema: z.unknown(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Setting' });

const PluginState = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    owner: z.string(),
    dependsOn: z.array(z.string()),
    isEnabled: z.boolean(),
  })
  .meta({ id: 'PluginState' });

const DisplaySettings = z
  .object({ deadlineColours: deadlineColoursSetting.schema })
  .meta({ id: 'DisplaySettings' });

export function settingRoutes(plugins: () => readonly Plugin[]) {
  const all = () =>
    plugins().flatMap((plugin) =>
      (plugin.settings ?? []).map((setting) => ({ plugin: plugin.id, setting })),
    );
  return [
    route({
      operationId: 'getDisplaySettings',
      method: 'get',
      path: '/display-settings',
      scopes: ['member', 'team', 'unit', 'restricted'],
      summary: 'What the tenant set for how pages look to everybody',
      permission: handleCases,
      response: DisplaySettings,
      handler: async (ctx) => ({ deadlineColours: await ctx.settings.get(deadlineColoursSetting) }),
    }),
    route({
      operationId: 'listSettings',
      method: 'get',
      path: '/settings',
      scopes,
      summary: 'Every setting with its value in this tenant',
      permission: enterAdmin,
      response: z.object({ items: z.array(SettingView) }),
      handler: async (ctx) => {
        const items = [];
        for (const { plugin, setting } of all()) items.push(await toView(ctx, plugin, setting));
        return { items };
      },
    }),
    route({
      operationId: 'changeSetting',
      method: 'put',
      path: '/settings/{key}',
      scopes,
      summary: 'Change a setting',
      permission: enterAdmin,
      params: z.object({ key: z.string().max(80) }),
      body: z.object({ value: z.unknown() }).meta({ id: 'ChangeSettingBody' }),
      response: SettingView,
      handler: (ctx, { params: { key }, body }) =>
        changeSetting(
          ctx,
          all().find(({ setting }) => setting.key === key),
          body.value,
        ),
    }),
    route({
      operationId: 'listPlugins',
      method: 'get',
      path: '/plugins',
      scopes,
      summary: 'Installed plugins and whether this tenant uses them',
      permission: enterAdmin,
      response: z.object({ items: z.array(PluginState) }),
      handler: async (ctx) => {
        const enabled = new Set(
          (await listPluginStates(coreTx(ctx)))
            .filter((state) => state.enabled)
            .map((state) => state.plugin),
        );
        return {
          items: plugins()
            .filter((plugin) => plugin.id !== 'core')
            .map(({ id, title, version, owner, dependsOn }) => ({
              id,
              title,
              version,
              owner,
              dependsOn: [...(dependsOn ?? [])],
              isEnabled: enabled.has(id),
            })),
        };
      },
    }),
    route({
      operationId: 'setPluginEnabled',
      method: 'put',
      path: '/plugins/{id}',
      scopes,
      summary: 'Enable or disable a plugin; disabling hides and stops, nothing is dropped',
      permission: managePlugins,
      params: z.object({ id: z.string().max(60) }),
      body: z.object({ isEnabled: z.boolean() }).meta({ id: 'SetPluginEnabledBody' }),
      response: z.object({ id: z.string(), isEnabled: z.boolean() }).meta({ id: 'PluginSwitch' }),
      handler: (ctx, { params: { id }, body }) =>
        setPluginEnabled(ctx, plugins(), { id, isEnabled: body.isEnabled }),
    }),
  ];
}

async function toView(
  ctx: Ctx,
  plugin: string,
  setting: SettingDefinition,
): Promise<z.input<typeof SettingView>> {
  const permission = policyKeys.includes(setting.key) ? changePolicies : changeSettings;
  return {
    key: setting.key,
    plugin,
    title: setting.title,
    help: setting.help,
    value: await ctx.settings.get(setting),
    defaultValue: setting.default,
    schema: z.toJSONSchema(setting.schema),
    mayChange: ctx.can(permission),
  };
}

async function changeSetting(
  ctx: Ctx,
  found: { plugin: string; setting: SettingDefinition } | undefined,
  value: unknown,
) {
  if (found === undefined) throw new NotFoundError('core.setting_not_found', 'No such setting');
  const { plugin, setting } = found;
  if (!ctx.can(policyKeys.includes(setting.key) ? changePolicies : changeSettings)) {
    throw new ForbiddenError(
      'core.setting_of_other_administrator',
      `${setting.key} belongs to the other administrator`,
    );
  }
  const parsed = setting.schema.safeParse(value);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => ({
      code: 'core.setting_invalid',
      message: issue.message,
      field: ['value', ...issue.path].map(String).join('.'),
    }));
    throw new ValidationError('core.setting_invalid', `Not a value of ${setting.key}`, { reasons });
  }
  const before = await findSetting(coreTx(ctx), setting.key);
  await upsertSetting(coreTx(ctx), {
    id: uuidv7(),
    key: setting.key,
    value: JSON.stringify(parsed.data),
    changedBy: ctx.actor.userId,
    changedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.setting_changed',
    subject: { type: 'setting', id: '00000000-0000-0000-0000-000000000000' },
    summary: `修改参数“${setting.title}”`,
    before: { key: setting.key, value: before?.value ?? setting.default },
    after: { key: setting.key, value: parsed.data },
  });
  return await toView(ctx, plugin, setting);
}

async function setPluginEnabled(
  ctx: Ctx,
  plugins: readonly Plugin[],
  change: { id: string; isEnabled: boolean },
) {
  const plugin = plugins.find((candidate) => candidate.id === change.id);
  if (plugin === undefined || plugin.id === 'core')
    throw new NotFoundError('core.plugin_not_found', `No plugin ${change.id}`);
  const enabled = new Set(
    (await listPluginStates(coreTx(ctx)))
      .filter((state) => state.enabled)
      .map((state) => state.plugin),
  );
  const blockers = change.isEnabled
    ? (plugin.dependsOn ?? []).filter((id) => !enabled.has(id))
    : plugins
        .filter((other) => enabled.has(other.id) && (other.dependsOn ?? []).includes(plugin.id))
        .map((other) => other.title);
  if (blockers.length > 0) {
    const message = change.isEnabled
      ? `须先启用:${blockers.join('、')}`
      : `须先停用依赖它的功能:${blockers.join('、')}`;
    throw new ValidationError('core.plugin_dependencies', 'Dependencies forbid it', {
      reasons: [{ code: 'core.plugin_dependencies', message }],
    });
  }
  await upsertPluginState(coreTx(ctx), {
    id: uuidv7(),
    plugin: plugin.id,
    enabled: change.isEnabled,
    changedBy: ctx.actor.userId,
    changedAt: ctx.now,
  });
  await ctx.audit({
    action: change.isEnabled ? 'core.plugin_enabled' : 'core.plugin_disabled',
    subject: { type: 'plugin', id: '00000000-0000-0000-0000-000000000000' },
    summary: `${change.isEnabled ? '启用' : '停用'}功能“${plugin.title}”`,
    after: change,
  });
  return change;
}
