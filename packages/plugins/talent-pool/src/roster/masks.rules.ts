/** 5301**********1234 */
export function maskIdNumber(number: string): string {
  return number.length > 8
    ? `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
    : '****';
}

/** 138****5678 */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** 李* */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}*`;
}
