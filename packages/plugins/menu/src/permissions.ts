import { definePermission } from '@lianxun/plugin-api';

export const readMenu = definePermission('menu:read', '查看菜单式巡察');
export const orderFromMenu = definePermission('menu:order', '填报巡察需求');
export const manageMenu = definePermission('menu:manage', '办理菜单和需求匹配');
export const publishMenus = definePermission('menu:publish', '发布需求菜单');

const office = [readMenu, orderFromMenu, manageMenu];

export const menuRoleDefaults = {
  office,
  officeDirector: [...office, publishMenus],
  roundApprover: [readMenu],
  leadingGroup: [readMenu],
};
