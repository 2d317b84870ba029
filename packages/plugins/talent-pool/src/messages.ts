/** Error code → Chinese sentence; every code the plugin throws. */
export const messages: Readonly<Record<string, string>> = {
  'talent-pool.version_changed': '内容已被他人修改，请刷新后重试。',
};
