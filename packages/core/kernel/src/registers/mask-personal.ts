import type { PersonalKind } from '@lianxun/plugin-api';

const DISTRICT = /^(?:[^省市州]{2,8}省)?(?:[^市州]{2,8}[市州])?(?:[^县区市]{2,8}[县区市])?/;

/** ID 5301**********1234, phone 138****5678, name 李*, address up to the district; of a relative the first sign alone. */
export function maskPersonal(kind: PersonalKind, text: string): string {
  switch (kind) {
    case 'name':
      return text.replace(/[^、，,;；\s]+/gu, (name) => `${[...name][0] ?? ''}*`);
    case 'relative':
      return `${[...text][0] ?? ''}*`;
    case 'phone':
      return text.length > 7 ? `${text.slice(0, 3)}****${text.slice(-4)}` : '****';
    case 'idNumber':
      return text.length > 8
        ? `${text.slice(0, 4)}${'*'.repeat(text.length - 8)}${text.slice(-4)}`
        : '****';
    case 'address':
      return `${DISTRICT.exec(text)?.[0] ?? ''}****`;
  }
}
