import { definePermission } from '@lianxun/plugin-api';

export const readLinkage = definePermission('linkage:read', '查看联动式巡察');
export const manageLinkage = definePermission('linkage:manage', '组织联动式巡察');
export const submitLinkage = definePermission('linkage:submit', '向市级报送联动式巡察汇总');

export const linkageRoleDefaults = {
  office: [readLinkage, manageLinkage],
  officeDirector: [readLinkage, manageLinkage, submitLinkage],
  roundApprover: [readLinkage],
  leadingGroup: [readLinkage],
};
