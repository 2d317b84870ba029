import type { FindingDetail } from '../reading/api.ts';

type AccountKey = 'rootCause' | 'goal' | 'leadLeader' | 'principal' | 'generalise' | 'selfOpinion';

export interface AccountField {
  readonly key: AccountKey;
  readonly label: string;
  readonly kind: 'longText' | 'text';
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
];

/** A section as its form shows it. */
export function typedOf(section: AccountSection, finding: FindingDetail): Record<string, string> {
  return Object.fromEntries(section.fields.map(({ key }) => [key, finding[key] ?? '']));
}

/** The body to send; what was emptied becomes null. */
export function accountOf(
  section: AccountSection,
  typed: Readonly<Record<string, string>>,
): Record<string, string | null> {
  return Object.fromEntries(
    section.fields.map(({ key }) => {
      const text = (typed[key] ?? '').trim();
      return [key, text === '' ? null : text];
    }),
  );
}
