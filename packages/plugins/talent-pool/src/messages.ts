/** Error code → Chinese sentence; every code the plugin throws. */
export const messages: Readonly<Record<string, string>> = {
  'talent-pool.version_changed': '内容已被他人修改，请刷新后重试。',
  'talent-pool.matter_not_found': '没有这件回避事项。',
  'talent-pool.rule_set_not_found': '没有这个版本的回避规则。',
  'talent-pool.own_matter': '不能核定本人的回避事项，请由其他人员核定。',
  'talent-pool.never_kept': '所涉情形一律不得例外留用，请更换人员。',
  'talent-pool.nothing_to_keep': '没有必须回避的情形，无需例外留用。',
  'talent-pool.mandatory_hit': '有必须回避的情形，不能直接核定可以参加。',
  'talent-pool.override_not_permitted': '您没有批准例外留用的权限。',
  'talent-pool.keep_not_proposed': '例外留用须先由巡察办主任书面提请。',
  'talent-pool.keep_needs_two': '例外留用的提请人和批准人须是两个人。',
};
