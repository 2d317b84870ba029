const money = /^-?\d{1,10}(\.\d{1,2})?$/;

/** Why a typed amount cannot be sent; undefined when it can. */
export function amountError(typed: string): string | undefined {
  if (typed === '') return '请填写金额。';
  if (!money.test(typed)) return '金额应为数字，最多两位小数，例如 1250.00；冲减写负数。';
  return fenOf(typed) === 0 ? '金额不能为零。' : undefined;
}

/** Yuan as typed, in whole fen; no arithmetic on fractions. */
export function fenOf(typed: string): number {
  const [yuan = '0', cents = ''] = typed.replace('-', '').split('.');
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return typed.startsWith('-') ? -fen : fen;
}
