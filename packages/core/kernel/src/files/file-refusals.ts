import { LimitError, ValidationError } from '@lianxun/plugin-api';

import type { SecrecyMarker } from './secrecy-marker.rules.ts';

const megabyte = 1024 * 1024;

const refusals = {
  file_empty: '文件是空的',
  file_broken: '文件已损坏或不完整，请重新导出后上传',
  file_encrypted: '文件设有打开密码，请去掉密码后上传',
  file_has_macros: '文件含有宏，请另存为不含宏的格式（docx、xlsx、pptx）后上传',
  file_unpacks_too_large: '文件解压后过大，请拆分后上传',
} as const;

/** The file is refused for what it is. */
export function refuseFile(reason: keyof typeof refusals): ValidationError {
  return refusal(reason, refusals[reason]);
}

export function refuseFileType(found: string, allowed: readonly string[]): ValidationError {
  const what = found === '' ? '无法识别文件内容' : `文件内容是 ${found}`;
  const message = `不支持这种文件（${what}）。可以上传：${allowed.join('、')}`;
  return refusal('file_type_not_allowed', message);
}

export function refuseInfectedFile(threat: string): ValidationError {
  return refusal('file_infected', `文件未通过病毒检查（${threat}），已删除`);
}

export function refuseSecrecyMarker(marker: SecrecyMarker, field: string): ValidationError {
  const message = `含有密级标志“${marker}”，不得录入。本系统不处理涉密信息`;
  return new ValidationError('core.secrecy_marker', `Marked ${marker}`, {
    reasons: [{ code: 'core.secrecy_marker', message, field }],
  });
}

export function refuseTooLarge(maxBytes: number): LimitError {
  const limit = `${Math.floor((maxBytes / megabyte) * 10) / 10} MB`;
  return new LimitError('core.file_too_large', `More than ${maxBytes} bytes`, {
    reasons: [{ code: 'core.file_too_large', message: `文件超过 ${limit}，请压缩或拆分后上传` }],
  });
}

function refusal(code: string, message: string): ValidationError {
  return new ValidationError(`core.${code}`, message, {
    reasons: [{ code: `core.${code}`, message }],
  });
}
