import { signedIn, type Plugin } from '@lianxun/plugin-api';

import type { PluginProblem } from './plugin-problem.ts';

/** Everything a manifest names, by what it is. */
const named: Readonly<Record<string, (plugin: Plugin) => readonly string[]>> = {
  operation: ({ routes = [] }) => routes.map(({ operationId }) => operationId),
  permission: ({ permissions = [] }) => permissions.map(({ id }) => id),
  event: ({ events = [] }) => events.map(({ name }) => name),
  job: ({ jobs = [] }) => jobs.map(({ name }) => name),
  computation: ({ computations = [] }) => computations.map(({ name }) => name),
  'public form': ({ publicForms = [] }) => publicForms.map(({ kind }) => kind),
  'case type': ({ cases = {} }) => Object.keys(cases),
  'extension point': ({ extensionPoints = [] }) => extensionPoints.map(({ id }) => id),
  register: ({ registers = [] }) => registers.map(({ definition }) => definition.id),
  document: ({ documents = [] }) => documents.map(({ id }) => id),
  setting: ({ settings = [] }) => settings.map(({ key }) => key),
  message: ({ messages = {} }) => Object.keys(messages),
  'record type': ({ recordTypes = {} }) => Object.keys(recordTypes),
  table: ({ id, tables = [] }) => tables.map(({ name }) => `${id}.${name}`),
  migration: ({ id, migrations = [] }) => migrations.map(({ name }) => `${id} ${name}`),
  path: ({ id, routes = [] }) =>
    routes.flatMap(({ method, path, scopes = ['member'] }) =>
      scopes.map((scope) => `${method} ${scope} ${id}${path}`),
    ),
};

/** Kinds whose names begin with the plugin's id. */
const prefixed: Readonly<Record<string, string>> = {
  permission: ':',
  event: '.',
  job: '.',
  computation: '.',
  'public form': '.',
  'extension point': '.',
  register: '.',
  document: '.',
  setting: '.',
  message: '.',
};

/** Names given twice, over all plugins. */
export function duplicateProblems(plugins: readonly Plugin[]): PluginProblem[] {
  const ids = plugins.map(({ id }) => ({ plugin: id, kind: 'plugin', name: id }));
  const all = plugins.flatMap((plugin) =>
    Object.entries(named).flatMap(([kind, namesOf]) =>
      namesOf(plugin).map((name) => ({ plugin: plugin.id, kind, name })),
    ),
  );
  const seen = new Map<string, string>();
  return [...ids, ...all].flatMap(({ plugin, kind, name }) => {
    const key = `${kind} ${name}`;
    const first = seen.get(key);
    seen.set(key, first ?? plugin);
    return first === undefined
      ? []
      : [{ plugin, code: 'duplicate', message: `${key} is already declared by ${first}` }];
  });
}

/** Names that do not say whose they are, or cannot be names in the database. */
export function nameProblems(plugin: Plugin): PluginProblem[] {
  const { id, tables = [], migrations = [], messages = {} } = plugin;
  const problem = (code: string, message: string) => ({ plugin: id, code, message });
  const names = migrations.map(({ name }) => name);
  return [
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)
      ? []
      : [problem('plugin_id', 'the id is not kebab-case')]),
    ...Object.entries(prefixed).flatMap(([kind, separator]) =>
      (named[kind]?.(plugin) ?? [])
        .filter((name) => !name.startsWith(`${id}${separator}`))
        .map((name) => problem('prefix', `${kind} ${name} does not start with ${id}${separator}`)),
    ),
    ...tables
      .filter(({ name }) => !/^[a-z][a-z0-9_]{0,39}$/.test(name))
      .map(({ name }) => problem('table_name', `table ${name} is not snake_case`)),
    ...names
      .filter((name) => !/^\d{4}-[a-z0-9-]+$/.test(name))
      .map((name) => problem('migration_name', `migration ${name} is not NNNN-what-it-does`)),
    ...(names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
      ? []
      : [problem('migration_order', 'migrations do not stand in the order of their numbers')]),
    ...Object.keys(plugin.recordTypes ?? {})
      .filter((type) => !/^[a-z][A-Za-z]{1,39}$/.test(type))
      .map((type) => problem('record_type_name', `record type ${type} is not camelCase`)),
    ...Object.entries(messages)
      .filter(([, sentence]) => sentence.trim() === '')
      .map(([code]) => problem('message', `code ${code} has no message`)),
  ];
}

/** Names of others that nobody in reach declares. */
export function referenceProblems(
  plugin: Plugin,
  plugins: readonly Plugin[],
  roles: readonly string[],
): PluginProblem[] {
  const { id, dependsOn = [], jobs = [], extensions = [], roleDefaults = {} } = plugin;
  const problem = (code: string, message: string) => ({ plugin: id, code, message });
  const near = plugins.filter((each) => [id, 'core', ...dependsOn].includes(each.id));
  const declared = (kind: string) => new Set(near.flatMap((each) => named[kind]?.(each) ?? []));
  const [permissions, events, points] = [
    declared('permission').add(signedIn.id),
    declared('event'),
    declared('extension point'),
  ];
  const asked = askedPermissions(plugin);
  return [
    ...Object.keys(roleDefaults)
      .filter((role) => !roles.includes(role))
      .map((role) => problem('role', `there is no role ${role}`)),
    ...asked
      .filter(([, permission]) => !permissions.has(permission))
      .map(([place, permission]) =>
        problem('permission', `${place} asks for ${permission}, which nobody in reach declares`),
      ),
    ...jobs
      .filter(({ on }) => on !== undefined && !events.has(on))
      .map(({ name, on }) =>
        problem('event', `job ${name} waits for ${on}, which nobody in reach emits`),
      ),
    ...jobs
      .filter(({ on, schedule }) => on === undefined && schedule === undefined)
      .map(({ name }) => problem('job', `job ${name} is started by nothing`)),
    ...recordTypeProblems(plugin, near),
    ...extensions
      .filter(({ point }) => !points.has(point))
      .map(({ point }) =>
        problem('extension_point', `extends ${point}, which nobody in reach offers`),
      ),
  ];
}

/** Every permission a manifest asks for, by what asks. */
function askedPermissions(plugin: Plugin): (readonly [string, string])[] {
  const { roleDefaults = {}, routes = [], registers = [], documents = [] } = plugin;
  const { computations = [] } = plugin;
  return [
    ...routes.map(({ operationId, permission }) => [operationId, permission.id] as const),
    ...Object.entries(roleDefaults).flatMap(([role, list]) =>
      list.map((permission) => [`role ${role}`, permission.id] as const),
    ),
    ...registers.flatMap(({ definition }) =>
      Object.values(definition.permissions).map(
        (permission) => [definition.id, permission] as const,
      ),
    ),
    ...documents.map((document) => [document.id, document.permission.id] as const),
    ...computations.map(({ name, permission }) => [name, permission.id] as const),
    ...recordPermissions(plugin),
  ];
}

const recordPermissions = ({ recordTypes = {}, fileReaders = {} }: Plugin) => [
  ...Object.entries(recordTypes).flatMap(([type, { read, answer }]) =>
    [...read, ...answer].map((permission) => [`record type ${type}`, permission.id] as const),
  ),
  ...Object.entries(fileReaders).flatMap(([type, readers]) =>
    readers.map((permission) => [`files of ${type}`, permission.id] as const),
  ),
];

/** Registers of records that nobody in reach declares. */
function recordTypeProblems(
  { id, registers = [] }: Plugin,
  near: readonly Plugin[],
): PluginProblem[] {
  const types = new Set(near.flatMap(({ recordTypes = {} }) => Object.keys(recordTypes)));
  return registers
    .map(({ definition }) => definition)
    .filter(({ recordType }) => recordType !== undefined && !types.has(recordType))
    .map((register) => ({
      plugin: id,
      code: 'record_type',
      message: `register ${register.id} is of ${register.recordType}, which nobody in reach declares`,
    }));
}
