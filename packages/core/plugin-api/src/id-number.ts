const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** An ID number as it is kept: full-width digits made narrow, no spaces, X in capitals. */
export function normaliseIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();
}

/** The eighteenth digit of an ID number by its first seventeen (GB 11643-1999). */
export function idCheckDigit(firstSeventeen: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(firstSeventeen[at]), 0);
  return checkDigits.charAt(sum % 11);
}

/**
 * What is wrong with a normalised ID number: not 17 digits and a last one, a birth date that is no
 * date, or a last digit that does not fit the others. Null when nothing is.
 */
export function idNumberProblem(idNumber: string): 'format' | 'birthDate' | 'checkDigit' | null {
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'format';
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const date = new Date(`${born}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== born) return 'birthDate';
  return idCheckDigit(idNumber.slice(0, 17)) === idNumber.charAt(17) ? null : 'checkDigit';
}
