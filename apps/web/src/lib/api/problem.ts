import { addProblemMessages } from '@lianxun/api-client';

/** Error codes of the application itself; the server says those of plugins in its answer. */
export const coreMessages: Readonly<Record<string, string>> = {
  'core.sign_in_failed': '用户名或密码不对。请核对大小写后再试。',
  'core.sign_in_locked':
    '连续输错次数过多，已暂时锁定。请过一会儿再试，或联系本单位系统管理员解锁。',
  'core.second_factor_wrong': '动态口令不对或已用过。请等下一组数字出现后再输。',
  'core.second_factor_mandatory': '本单位要求登录必须使用动态口令，不能关闭。',
  'core.second_factor_exists': '动态口令已经开启。',
  'core.second_factor_not_started': '这次设置已失效，请重新扫码。',
  'core.case_moved_meanwhile': '这件事刚被别人办理过。请刷新看最新状态。',
  'core.case_changed': '这件事刚被别人改过。请刷新后再办。',
  'core.mandate_revoked': '这项授权已经收回。请联系签发的巡察办。',
  'core.own_mandate': '不能给自己签发或延长授权。请由另一人办理。',
  'core.mandate_beyond_holder': '不能授出自己没有的权限。',
  'core.file_too_large': '文件太大。请压缩或拆分后再传。',
  'core.file_empty': '这是空文件。请检查后重新选择。',
  'core.file_encrypted': '文件加了密码，无法检查。请去掉密码后再传。',
  'core.file_has_macros': '文件含有宏，不能上传。请另存为不带宏的格式。',
  'core.file_type_not_allowed': '这种文件不能上传。请换成文档、表格、图片或 PDF。',
  'core.file_broken': '文件打不开，可能已损坏。请重新生成后再传。',
  'core.image_broken': '图片打不开，可能已损坏。请重新保存后再传。',
  'core.file_unpacks_too_large': '压缩包展开后太大，不能上传。',
  'core.file_infected': '文件带有病毒，已拦下。请先杀毒。',
  'core.secrecy_marker': '文件带有密级标志。本系统禁止上传涉密文件，请走机要渠道。',
  'core.user_name_taken': '这个用户名已有人用。请换一个。',
  'core.already_member': '这个账号已经是本单位成员。请在账号列表里找到后调整角色。',
  'core.account_not_found': '没有这个用户名的账号。请核对后再填。',
  'core.own_account': '不能在这里变更本人的账号。请由另一位系统管理员办理。',
  'core.own_access': '不能给本人开通单位身份。请由另一人办理。',
  'core.account_of_other_tenant': '这个账号归属其他单位，只能由归属单位的系统管理员变更。',
  'core.unit_cycle': '上级单位不能是本单位或它的下级。请另选。',
  'core.succession_to_itself': '沿革不能指向本单位自己。请另选。',
  'core.register_permission': '您没有这本台账的相应权限。请联系本单位系统管理员。',
  'core.register_is_read_only': '这本台账只供查看和导出，不能导入。',
  'core.import_outdated': '预检之后台账又有变化，这次没有写入。请重新上传预检。',
  'core.import_over': '这个批次已经结束，不能再取消。',
  'core.import_cancelled': '这个批次已经取消。',
  'core.setting_of_other_administrator': '这项参数由另一位管理员修改。',
};

/** Makes the application's own messages available to refusals of the API. */
export function installProblemMessages(): void {
  addProblemMessages(coreMessages);
}
