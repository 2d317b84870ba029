import type { FindingDetail } from '../reading/api.ts';
import { disciplineFormOptions } from '../reading/words.ts';

type AccountKey =
  | 'rootCause'
  | 'goal'
  | 'leadLeader'
  | 'principal'
  | 'generalise'
  | 'selfOpinion'
  | 'accountableCount'
  | 'form'
  | 'refundedFen'
  | 'recoveredFen'
  | 'savedFen';

export interface AccountField {
  readonly key: AccountKey;
  readonly label: string;
  readonly kind: 'longText' | 'text' | 'count' | 'money' | 'form';
  readonly help?: string;
  /** The name of a person. */
  readonly isPerson?: boolean;
}

export interface AccountSection {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly AccountField[];
}

/** The unit's own account of a finding; each section is saved on its own. */
export const accountSections: readonly AccountSection[] = [
  {
    key: 'cause',
    title: '根本原因与整改目标',
    fields: [
      {
        key: 'rootCause',
        label: '根本原因',
        kind: 'longText',
        help: '写清为什么会发生：制度、责任、监督哪一处失守。申请销号前必填。',
      },
      {
        key: 'goal',
        label: '整改目标',
        kind: 'longText',
        help: '整改到什么程度算完成，尽量能核实。',
      },
      { key: 'leadLeader', label: '牵头领导', kind: 'text', isPerson: true },
      { key: 'principal', label: '主要负责人', kind: 'text', isPerson: true },
    ],
  },
  {
    key: 'generalise',
    title: '举一反三',
    fields: [
      {
        key: 'generalise',
        label: '举一反三情况',
        kind: 'longText',
        help: '同类问题查了哪些地方，发现多少、改了多少。申请销号前必填。',
      },
      { key: 'selfOpinion', label: '单位自评', kind: 'longText' },
    ],
  },
  {
    key: 'accountability',
    title: '追责与金额',
    fields: [
      { key: 'accountableCount', label: '追责问责人次', kind: 'count' },
      { key: 'form', label: '四种形态', kind: 'form' },
      { key: 'refundedFen', label: '清退金额（元）', kind: 'money' },
      { key: 'recoveredFen', label: '追缴金额（元）', kind: 'money' },
      { key: 'savedFen', label: '挽回损失（元）', kind: 'money' },
    ],
  },
];

/** `first` → 第一种形态. */
export function formWord(key: string): string {
  return disciplineFormOptions.find(({ value }) => value === key)?.label ?? '';
}

const money = /^\d{1,12}(\.\d{1,2})?$/;

/** Yuan as typed, in whole fen; no arithmetic on fractions. */
export function fenOf(typed: string): number {
  const [yuan = '0', cents = ''] = typed.split('.');
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

function yuanOf(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** A section as its form shows it. */
export function typedOf(section: AccountSection, finding: FindingDetail): Record<string, string> {
  return Object.fromEntries(
    section.fields.map(({ key, kind }) => {
      const value = finding[key];
      if (value === null) return [key, ''];
      return [key, kind === 'money' ? yuanOf(Number(value)) : String(value)];
    }),
  );
}

function errorOf({ label, kind }: AccountField, typed: string): string | undefined {
  if (typed === '') return undefined;
  if (kind === 'count' && !/^\d{1,6}$/.test(typed)) return `${label}应为整数，例如 3。`;
  if (kind === 'money' && !money.test(typed))
    return `${label}应为数字，最多两位小数，例如 1250.00。`;
  return undefined;
}

export function accountErrors(
  section: AccountSection,
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    section.fields.flatMap((field) => {
      const error = errorOf(field, (typed[field.key] ?? '').trim());
      return error ? [[field.key, error]] : [];
    }),
  );
}

/** The body to send; what was emptied becomes null. */
export function accountOf(
  section: AccountSection,
  typed: Readonly<Record<string, string>>,
): Record<string, string | number | null> {
  return Object.fromEntries(
    section.fields.map(({ key, kind }) => {
      const text = (typed[key] ?? '').trim();
      if (text === '') return [key, null];
      if (kind === 'money') return [key, fenOf(text)];
      return [key, kind === 'count' ? Number(text) : text];
    }),
  );
}
