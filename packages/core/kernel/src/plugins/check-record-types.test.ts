import { definePermission, type Plugin } from '@lianxun/plugin-api';
import { expect, test } from 'vitest';

import { corePlugin } from '../core-plugin/core-plugin.ts';
import { builtInRoles } from '../tenants/role-defaults.rules.ts';
import { checkPlugins } from './check-plugins.ts';

const nothing = () => Promise.reject(new Error('never called'));
const nowhere = (): never => {
  throw new Error('never called');
};
const core = corePlugin({ storage: nowhere, plugins: () => [] });
const around = { contract: '1.4.0', roles: builtInRoles.map(({ key }) => key) };
const codes = (...plugins: readonly Plugin[]) =>
  checkPlugins([core, ...plugins], around).map(({ code }) => code);

const readLeads = definePermission('leads:read', '查看线索');
const sound: Plugin = {
  id: 'leads',
  title: '线索',
  version: '0.1.0',
  api: '^1.0.0',
  owner: 'tests',
  permissions: [readLeads],
};
const other: Plugin = { ...sound, id: 'other', permissions: [] };

const leadRecord = {
  title: '问题线索',
  read: [readLeads],
  answer: [readLeads],
  find: () => Promise.resolve(undefined),
};
const ledger = {
  definition: {
    id: 'leads.ledger',
    title: '线索台账',
    columns: [],
    keys: { main: [] },
    layout: { title: '线索台账', paper: 'a3', orientation: 'landscape' },
    permissions: { read: readLeads.id, import: readLeads.id, export: readLeads.id },
    recordType: 'lead',
  },
  list: nothing,
  read: nothing,
} as const;
const withRecords = { ...sound, recordTypes: { lead: leadRecord }, registers: [ledger] };

test('a record type is taken with the register of its records', () => {
  expect(codes(withRecords)).toEqual([]);
});

test('a record type that two plugins declare is refused', () => {
  expect(codes(withRecords, { ...other, recordTypes: { lead: leadRecord } })).toContain(
    'duplicate',
  );
});

test('a record type that nobody declares is refused where a register names it', () => {
  expect(codes({ ...sound, registers: [ledger] })).toEqual(['record_type']);
});

test('a record type that asks for a permission nobody declares is refused', () => {
  const strange = definePermission('leads:strange', '其他');
  const recordTypes = { lead: { ...leadRecord, answer: [strange] } };

  expect(codes({ ...withRecords, recordTypes })).toEqual(['permission']);
});

test('files are kept for readers whose permission somebody declares', () => {
  const strange = definePermission('leads:strange', '其他');

  expect(codes({ ...sound, fileReaders: { lead: [readLeads] } })).toEqual([]);
  expect(codes({ ...sound, fileReaders: { lead: [strange] } })).toEqual(['permission']);
});

test('a record type is named in camel case', () => {
  expect(codes({ ...sound, recordTypes: { 'Lead-1': leadRecord } })).toEqual(['record_type_name']);
});
