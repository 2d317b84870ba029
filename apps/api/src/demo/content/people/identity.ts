const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at] ?? '0'), 0);
  return checkDigits[sum % 11] ?? '';
}

interface Identity {
  countyCode: string;
  /** `YYYY-MM` */
  bornIn: string;
  gender: '男' | '女';
  serial: number;
}

/** Never a person's number: the check digit is one step off. */
export function inventedIdNumber({ countyCode, bornIn, gender, serial }: Identity): string {
  const day = String((serial % 28) + 1).padStart(2, '0');
  const order = (serial % 400) * 2 + (gender === '男' ? 101 : 100);
  const first17 = `${countyCode.slice(0, 6)}${bornIn.replace('-', '')}${day}${order}`;
  const right = checkDigits.indexOf(checkDigitOf(first17));
  return first17 + (checkDigits[(right + 1) % 11] ?? '');
}

/** Three digits that tell areas apart; the codes of new areas have letters. */
export function areaDigits(tenantCode: string): string {
  return tenantCode.slice(-3).replaceAll(/\D/gu, '9');
}

/** 120… is no mobile prefix. */
export function inventedPhone(tenantCode: string, serial: number): string {
  const area = tenantCode.slice(2, 6).replaceAll(/\D/gu, '9');
  return `120${area}${String(serial).padStart(4, '0')}`;
}
