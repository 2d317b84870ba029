/** Key of 菜单式 among the inspection modes. */
export const modeKey = 'menu';
