import { definePermission } from '@lianxun/plugin-api';

export const readBlock = definePermission('block:read', '查看板块式巡察');
export const manageBlock = definePermission('block:manage', '组织板块式巡察');

const office = [readBlock, manageBlock];

export const blockRoleDefaults = {
  office,
  officeDirector: office,
  roundApprover: [readBlock],
  leadingGroup: [readBlock],
};
