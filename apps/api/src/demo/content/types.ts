import type { IsoDate, Ref } from './basics.ts';

export type * from './basics.ts';
export type * from './round-types.ts';

export interface DemoTenant {
  code: string;
  name: string;
  kind: 'city' | 'county' | 'zone';
  parentCode: string | null;
  shortName: string;
  districtKind: string;
  /** True when the code is ours because no administrative code exists. */
  synthetic?: boolean;
}

export type UnitKind =
  | 'organ'
  | 'subdistrict'
  | 'institution'
  | 'school'
  | 'hospital'
  | 'enterprise'
  | 'village';
export type UnitLevel = '正科级' | '副科级' | '股级' | '村(社区)级' | '区属企业';

export interface DemoUnit {
  ref: Ref;
  tenantCode: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  level: UnitLevel;
  parentRef: Ref | null;
  industry: string;
  address: string;
  lon: number;
  lat: number;
  contactName: string;
  contactPhone: string;
  /** Mark before 发〔2024〕, e.g. `西教体`. */
  documentMark: string;
  establishedOn: IsoDate;
  /** Null while the unit exists. */
  dissolvedOn: IsoDate | null;
  principalLeaderRef: Ref | null;
  liaisonRef: Ref | null;
}

export interface DemoSuccession {
  predecessorRef: Ref;
  successorRef: Ref;
  kind: 'merge' | 'rename' | 'split';
  on: IsoDate;
  document: string;
}

export type BodyKind =
  | 'committee'
  | 'leadingGroup'
  | 'inspectionOffice'
  | 'inspectionTeam'
  | 'disciplineCommittee'
  | 'disciplineRoom'
  | 'styleOffice'
  | 'custody'
  | 'residentTeam'
  | 'org'
  | 'publicity';

export interface DemoBody {
  ref: Ref;
  tenantCode: string;
  code: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  parentRef: Ref | null;
  phone: string;
}

export type DemoPlace =
  | { kind: 'unit'; ref: Ref }
  | { kind: 'body'; ref: Ref }
  | { kind: 'outside'; name: string };

export interface DemoPost {
  place: DemoPlace;
  department: string | null;
  title: string;
  rank: string;
  /** First and last month, `YYYY-MM`; `to` is null for the present post. */
  from: string;
  to: string | null;
  isLeadership: boolean;
  isPrincipal: boolean;
  superiorRef: Ref | null;
}

export interface DemoPerson {
  ref: Ref;
  tenantCode: string;
  name: string;
  gender: '男' | '女';
  /** 18 characters whose check digit is wrong on purpose. */
  idNumber: string;
  /** Mobile form that no operator has been assigned. */
  phone: string;
  /** `YYYY-MM` */
  bornIn: string;
  ethnicity: string;
  nativeCountyCode: string;
  growthCountyCode: string;
  politicalStatus: '中共党员' | '中共预备党员' | '群众' | '民主党派';
  joinedPartyOn: IsoDate | null;
  workStartedIn: string;
  education: string;
  major: string;
  /** Newest first; the first one is the present post. */
  posts: DemoPost[];
}

export interface DemoTaxonomyNode {
  code: string;
  name: string;
  parentCode: string | null;
}

export type DemoRole =
  | 'office'
  | 'officeDirector'
  | 'roundApprover'
  | 'teamLeader'
  | 'deputyLeader'
  | 'liaison'
  | 'member'
  | 'unitLiaison'
  | 'unitHead'
  | 'discipline'
  | 'custody'
  | 'supervisionOffice'
  | 'disciplineHead'
  | 'leadingGroup'
  | 'resident'
  | 'org'
  | 'publicity'
  | 'cityOffice'
  | 'poolMember'
  | 'businessAdmin'
  | 'sysAdmin'
  | 'secAdmin'
  | 'auditAdmin';

export interface DemoMembership {
  tenantCode: string;
  roles: DemoRole[];
  /** The unit a unitHead or unitLiaison speaks for. */
  unitRef: Ref | null;
  /** The live team of a team role. */
  teamRef: Ref | null;
}

export interface DemoAccount {
  userName: string;
  password: string;
  personRef: Ref;
  displayName: string;
  memberships: DemoMembership[];
  /** What a visitor can try with it; shown on the sign-in page of the demo. */
  tryThis: string;
}

export interface DemoAttachment {
  ref: Ref;
  name: string;
  mime: 'text/plain' | 'text/csv' | 'application/pdf' | 'image/png';
  bytes: Uint8Array;
}
