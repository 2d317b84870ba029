const wholePasswords = new Set([
  '1qaz2wsx',
  '1qaz@wsx',
  '!qaz2wsx',
  '!qaz@wsx',
  '1qaz2wsx3edc',
  '1qaz@wsx3edc',
  'zaq12wsx',
  'zaq1@wsx',
  'q1w2e3r4',
  'q1w2e3r4t5',
  '1q2w3e4r',
  '1q2w3e4r5t',
  'qazwsxedc',
  '5201314',
  '1314520',
  '7758521',
  '147258369',
  '123654789',
]);

const words = new Set([
  'a',
  'aa',
  'aaa',
  'ab',
  'abc',
  'abcd',
  'abcdef',
  'admin',
  'administrator',
  'asdf',
  'asdfgh',
  'asdfghjkl',
  'changeme',
  'default',
  'dragon',
  'guest',
  'hello',
  'huawei',
  'iloveyou',
  'jiwei',
  'jijian',
  'jianwei',
  'kunming',
  'letmein',
  'lianxun',
  'login',
  'manager',
  'master',
  'mima',
  'monkey',
  'oracle',
  'pass',
  'password',
  'passwd',
  'postgres',
  'q',
  'qq',
  'qaz',
  'qazwsx',
  'qwe',
  'qweasd',
  'qwer',
  'qwert',
  'qwerty',
  'qwertyuiop',
  'root',
  'secret',
  'superadmin',
  'sysadmin',
  'system',
  'temp',
  'test',
  'tencent',
  'user',
  'welcome',
  'woaini',
  'xuncha',
  'xunshi',
  'yunnan',
  'zhongguo',
  'zxc',
  'zxcv',
  'zxcvbn',
  'zxcvbnm',
]);

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const longestDecoration = 6;

/** Known passwords, and known words dressed up with a few digits and signs around them. */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (wholePasswords.has(lower) || isSequence(lower)) return true;
  return isDressedWord(lower) || isDressedWord(withoutLookAlikes(lower));
}

function isDressedWord(text: string): boolean {
  const [, before = '', word = '', after = ''] =
    /^([^a-z\u0080-\u{10ffff}]*)([a-z]+)([^a-z\u0080-\u{10ffff}]*)$/u.exec(text) ?? [];
  if (!words.has(word)) return false;
  const decoration = before + after;
  return decoration.length <= longestDecoration || isSequence(decoration.replaceAll(/\D/g, ''));
}

/** Up to the last letter: a trailing `123!` is decoration, `p@ssw0rd` is a word. */
function withoutLookAlikes(text: string): string {
  const decoration = /[^a-z]*$/.exec(text)?.[0] ?? '';
  const word = text.slice(0, text.length - decoration.length);
  return word.replaceAll(/[^a-z]/g, (sign) => lookAlikes[sign] ?? sign) + decoration;
}

/** Nothing but one repeated character, or characters that follow one another. */
function isSequence(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step = 0] = steps;
  return steps.size <= 1 && Math.abs(step) <= 1;
}
