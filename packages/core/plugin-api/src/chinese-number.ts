const digits = '零一二三四五六七八九';

/** 0 to 999 as 一, 十一, 一百二十三. */
export function chineseNumber(number: number): string {
  if (number === 0) return digits.charAt(0);
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const high = hundreds === 0 ? '' : `${digits.charAt(hundreds)}百`;
  const middle = tensOf(hundreds, tens, ones);
  const low = ones === 0 ? '' : digits.charAt(ones);
  return high + middle + low;
}

function tensOf(hundreds: number, tens: number, ones: number): string {
  if (tens === 0) return hundreds > 0 && ones > 0 ? '零' : '';
  if (tens === 1 && hundreds === 0) return '十';
  return `${digits.charAt(tens)}十`;
}
