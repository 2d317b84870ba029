import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';

import {
  defineComputation,
  defineEvent,
  definePermission,
  type Plugin,
  type WorkflowDocument,
} from '@lianxun/plugin-api';
import { contractVersion } from '@lianxun/plugin-api/host';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { corePlugin } from '../core-plugin/core-plugin.ts';
import { createPool } from '../database/connection.ts';
import { openStorage } from '../files/storage.ts';
import { createKernel } from '../kernel.ts';
import { masterKeyWrapper } from '../secrets/key-wrapper.ts';
import { generateMasterKey } from '../secrets/master-key.ts';
import { builtInRoles } from '../tenants/role-defaults.rules.ts';
import {
  assignmentVocabulary,
  assignmentWorkflow,
} from '../workflow/fixtures/assignment-workflow.ts';
import { checkPlugins } from './check-plugins.ts';
import { InvalidPlugins } from './plugin-problem.ts';

const around = { contract: '1.4.0', roles: builtInRoles.map(({ key }) => key) };
const nothing = () => Promise.reject(new Error('never called'));
const nowhere = (): never => {
  throw new Error('never called');
};
const core = corePlugin({ storage: nowhere, plugins: () => [] });
const readLeads = definePermission('leads:read', '查看线索');
const leadClosed = defineEvent('leads.lead_closed', z.object({}));
const sound: Plugin = {
  id: 'leads',
  title: '线索',
  version: '0.1.0',
  api: '^1.0.0',
  owner: 'tests',
  dependencies: ['uuid'],
  permissions: [readLeads],
  roleDefaults: { office: [readLeads] },
  tables: [{ name: 'leads', title: '问题线索' }],
  events: [leadClosed],
  jobs: [{ name: 'leads.remind', on: 'leads.lead_closed', run: nothing }],
  routes: [
    {
      operationId: 'getLead',
      method: 'get',
      path: '/leads/{id}',
      summary: 'Get',
      permission: readLeads,
      handler: nothing,
    },
  ],
  messages: { 'leads.lead_not_found': '未找到该线索。' },
};
const other: Plugin = {
  ...sound,
  id: 'other',
  permissions: [],
  roleDefaults: {},
  tables: [],
  events: [],
  jobs: [],
  routes: [],
  messages: {},
};

const computing = defineComputation({
  name: 'leads.sum',
  title: '求和',
  permission: readLeads,
  module: new URL('file:///sum.work.ts'),
  request: z.object({}),
  output: z.object({}),
  prepare: nothing,
  finish: nothing,
});

const check = (...plugins: readonly Plugin[]) => checkPlugins([core, ...plugins], around);
const codes = (...plugins: readonly Plugin[]) => check(...plugins).map(({ code }) => code);
const titlesOf = (guards: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(guards).map((key) => [key, '前提条件']));
const caseTypeOf = (
  document: WorkflowDocument,
  guards: Readonly<Record<string, typeof nothing>> = {},
) => ({
  document,
  vocabulary: { ...assignmentVocabulary, guards: titlesOf(guards) },
  guards,
  relations: nothing,
  facts: nothing,
  label: nothing,
});

test('the version of the contract is that of its package', async () => {
  const file = new URL('../package.json', import.meta.resolve('@lianxun/plugin-api'));

  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(file, 'utf8')));

  expect(contractVersion).toBe(version);
});

test('a sound plugin has no problem, in whatever order it stands', () => {
  expect(check(sound, other)).toEqual([]);
  expect(check(other, sound)).toEqual([]);
});

describe('a manifest is refused for', () => {
  test.each<[title: string, code: string, plugins: readonly Plugin[]]>([
    ['a key the contract does not know', 'unknown_key', [Object.assign({ init: nothing }, sound)]],
    ['an id that is no id', 'plugin_id', [{ ...other, id: 'Other_One' }]],
    ['an id given twice', 'duplicate', [other, other]],
    ['an operation given twice', 'duplicate', [sound, { ...other, routes: sound.routes ?? [] }]],
    [
      'a path mounted twice',
      'duplicate',
      [
        {
          ...sound,
          routes: (sound.routes ?? []).flatMap((route) => [
            route,
            { ...route, operationId: 'readLead' },
          ]),
        },
      ],
    ],
    ['a permission given twice', 'duplicate', [{ ...sound, permissions: [readLeads, readLeads] }]],
    ['an event given twice', 'duplicate', [{ ...sound, events: [leadClosed, leadClosed] }]],
    [
      'a computation of somebody else',
      'prefix',
      [{ ...sound, computations: [{ ...computing, name: 'core.sum' }] }],
    ],
    [
      'a computation given twice',
      'duplicate',
      [{ ...sound, computations: [computing, computing] }],
    ],
    [
      'a computation that asks for an unknown permission',
      'permission',
      [
        {
          ...sound,
          computations: [{ ...computing, permission: definePermission('leads:fly', '飞') }],
        },
      ],
    ],
    [
      'a table given twice',
      'duplicate',
      [{ ...sound, tables: [...(sound.tables ?? []), ...(sound.tables ?? [])] }],
    ],
    [
      'a case type of two plugins',
      'duplicate',
      [
        { ...sound, cases: { assignment: caseTypeOf(assignmentWorkflow) } },
        { ...other, cases: { assignment: caseTypeOf(assignmentWorkflow) } },
      ],
    ],
    [
      'a permission of somebody else',
      'prefix',
      [{ ...sound, permissions: [readLeads, definePermission('core:more', '更多')] }],
    ],
    [
      'an event of somebody else',
      'prefix',
      [{ ...sound, events: [leadClosed, defineEvent('core.lead_closed', z.object({}))] }],
    ],
    ['a message of somebody else', 'prefix', [{ ...sound, messages: { 'core.gone': '没有' } }]],
    ['a role nobody can hold', 'role', [{ ...sound, roleDefaults: { emperor: [readLeads] } }]],
    [
      'a role given an unknown permission',
      'permission',
      [{ ...sound, roleDefaults: { office: [definePermission('leads:fly', '飞')] } }],
    ],
    [
      'a route that asks for an unknown permission',
      'permission',
      [{ ...sound, permissions: [], roleDefaults: {} }],
    ],
    [
      'a route that asks for a stranger’s permission',
      'permission',
      [sound, { ...other, roleDefaults: { office: [readLeads] } }],
    ],
    ['a dependency that is not installed', 'missing', [{ ...sound, dependsOn: ['talent-pool'] }]],
    ['a dependency on itself', 'cycle', [{ ...sound, dependsOn: ['leads'] }]],
    [
      'a circle of dependencies',
      'cycle',
      [
        { ...sound, dependsOn: ['other'] },
        { ...other, dependsOn: ['leads'] },
      ],
    ],
    ['a database driver', 'denied', [{ ...sound, dependencies: ['pg'] }]],
    ['a server', 'denied', [{ ...sound, dependencies: ['@hono/node-server'] }]],
    [
      'a table that is no name',
      'table_name',
      [{ ...sound, tables: [{ name: 'leadFiles; drop', title: '附件' }] }],
    ],
    [
      'migrations out of order',
      'migration_order',
      [
        {
          ...sound,
          migrations: [
            { name: '0002-b', up: nothing },
            { name: '0001-a', up: nothing },
          ],
        },
      ],
    ],
    [
      'a migration without number',
      'migration_name',
      [{ ...sound, migrations: [{ name: 'create', up: nothing }] }],
    ],
    ['a job that waits for nothing real', 'event', [{ ...sound, events: [] }]],
    [
      'a job that nothing starts',
      'job',
      [{ ...sound, jobs: [{ name: 'leads.remind', run: nothing }] }],
    ],
    [
      'an extension of nothing',
      'extension_point',
      [{ ...sound, extensions: [{ point: 'leads.sources', contribution: {} }] }],
    ],
    ['a code without words', 'message', [{ ...sound, messages: { 'leads.lead_not_found': ' ' } }]],
    ['another contract', 'api', [{ ...sound, api: '^2.0.0' }]],
    [
      'a case type about something else',
      'subject',
      [{ ...sound, cases: { lead: caseTypeOf(assignmentWorkflow) } }],
    ],
    [
      'a definition nobody may publish',
      'definition',
      [
        {
          ...sound,
          cases: { assignment: caseTypeOf({ ...assignmentWorkflow, initial: 'nowhere' }) },
        },
      ],
    ],
    [
      'a guard without an answer',
      'definition',
      [{ ...sound, cases: { assignment: caseTypeOf(guarded(assignmentWorkflow)) } }],
    ],
  ])('%s', (_, code, plugins) => {
    expect(codes(...plugins)).toContain(code);
  });

  test('all its problems at once', () => {
    const broken = { ...sound, api: '^2.0.0', dependencies: ['lucia'], dependsOn: ['gone'] };
    expect(new Set(codes(Object.assign({ init: nothing }, broken)))).toEqual(
      new Set(['api', 'denied', 'missing', 'unknown_key']),
    );
  });
});

function guarded(document: WorkflowDocument): WorkflowDocument {
  const [key = '', move] = Object.entries(document.moves)[0] ?? [];
  if (move === undefined) throw new Error('a document without moves');
  return {
    ...document,
    moves: { ...document.moves, [key]: { ...move, guards: ['nobodyAnswers'] } },
  };
}

test('the kernel does not start with plugins that do not fit', async () => {
  const storage = await openStorage({ driver: 'local', location: tmpdir() });
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const pool = createPool({ connectionString: 'postgres://localhost/nowhere' });
  const plugins = [
    { ...sound, api: '^9.0.0' },
    { ...other, dependsOn: ['gone'] },
  ];

  const start = () => createKernel({ pool, storage, keyWrapper, plugins });

  expect(start).toThrow(InvalidPlugins);
  expect(start).toThrow(/leads: wants contract[\s\S]*other: depends on gone/);
});
