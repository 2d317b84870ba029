import type { LadderRung, WorkflowDeadline, WorkflowDocument } from './workflow-document.ts';

/** A ready-made ladder of notices that a tenant puts into a deadline and then changes. */
export interface LadderPreset {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly rungs: readonly LadderRung[];
}

const unit = [{ relation: 'unitHead' }, { relation: 'unitLiaison' }] as const;
const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const discipline = { role: 'discipline' } as const;

/**
 * 五书制: five letters from the start of rectification to accountability. The last one only reminds
 * the discipline commission; whoever is held to account is decided by people.
 */
export const fiveLetters: LadderPreset = {
  key: 'fiveLetters',
  title: '五书制',
  summary: '督查督办通知书、阶段督查指导书、情况提醒书、情况告诫书、问责书，逐级加压',
  rungs: [
    { sinceStart: 0, tone: 'green', notify: [...unit], title: '督查督办通知书' },
    { sinceStart: 30, tone: 'blue', notify: [...unit], title: '阶段督查指导书' },
    { before: 10, tone: 'yellow', notify: [...unit], title: '情况提醒书' },
    { before: -1, tone: 'orange', notify: [...unit, office], title: '情况告诫书' },
    { before: -30, tone: 'red', notify: [office, discipline], title: '问责书（待纪委监委审批）' },
  ],
};

/** Green to the unit, yellow to the leader in charge as well, red also to its head. */
const threeColours: LadderPreset = {
  key: 'threeColours',
  title: '三色预警',
  summary: '到期前20天绿色、前10天黄色、到期红色',
  rungs: [
    { before: 20, tone: 'green', notify: [{ relation: 'unitLiaison' }] },
    { before: 10, tone: 'yellow', notify: [...unit] },
    { before: 0, tone: 'red', notify: [...unit, office] },
  ],
};

/** Every preset the product offers. */
export const ladderPresets: readonly LadderPreset[] = [fiveLetters, threeColours];

/** Names of those a preset notifies, for a document that does not name them yet. */
const partyTitles = {
  unitHead: '被巡察单位主要负责人',
  unitLiaison: '被巡察单位联络员',
  office: '巡察办',
  officeDirector: '巡察办',
  discipline: '纪委监委',
} as const;

/** The document with the preset as the ladder of one deadline, and names for everybody it notifies. */
export function withLadder(
  document: WorkflowDocument,
  deadlineKey: string,
  preset: LadderPreset,
): WorkflowDocument {
  const deadlines = document.deadlines.map((deadline): WorkflowDeadline =>
    deadline.key === deadlineKey ? { ...deadline, ladder: [...preset.rungs] } : deadline,
  );
  return { ...document, parties: { ...partyTitles, ...document.parties }, deadlines };
}
