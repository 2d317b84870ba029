import type { IsoDate, Ref } from '../basics.ts';

export type Skill =
  | 'audit'
  | 'partyBuilding'
  | 'discipline'
  | 'writing'
  | 'projects'
  | 'caseHandling'
  | 'stateAssets'
  | 'education'
  | 'health'
  | 'environment'
  | 'agriculture'
  | 'law';

export type Relation =
  | 'spouse'
  | 'parent'
  | 'child'
  | 'grandparent'
  | 'sibling'
  | 'collateral'
  | 'inLaw';

export interface DemoRelative {
  relation: Relation;
  name: string;
  employer: string;
  post: string;
}

export interface DemoEducation {
  school: string;
  major: string;
  degree: string;
  /** `YYYY-MM` */
  from: string;
  to: string;
}

export type DemoPool = 'inspection' | 'leader' | 'unitGroup';

/** What a pool keeps of a person beyond the directory. */
export interface DemoPoolPerson {
  personRef: Ref;
  tenantCode: string;
  pools: DemoPool[];
  source: 'internal' | 'external';
  sendingUnit: string;
  admittedOn: IsoDate;
  /** Empty: 无 was stated. */
  relatives: DemoRelative[];
  educations: DemoEducation[];
  skills: Skill[];
  certificates: ('audit' | 'accounting' | 'law')[];
  directions: ('coordination' | 'interviews' | 'financialAudit' | 'partyBuilding')[];
  frontline: string | null;
  /** Years in which he has inspected; empty for a newcomer. */
  inspectedYears: number[];
  /** Offered to the city as a card. */
  isOffered: boolean;
}
