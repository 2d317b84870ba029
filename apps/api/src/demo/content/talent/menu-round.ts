/** After the joint round, so that nobody is wanted twice. */
export const menuPeriod = { from: '2027-03-08', to: '2027-05-21' } as const;

/** What the city offers in the menu round. */
export const demandMenu = {
  topics: ['民生资金', '农村集体“三资”', '工程建设', '选人用人'],
  skills: ['audit', 'partyBuilding', 'discipline', 'writing', 'projects', 'agriculture'],
  unitTypes: ['department', 'town', 'enterprise', 'school', 'hospital', 'institution', 'other'],
  serviceForms: ['team', 'specialists', 'guidance'],
  note: '请于十个工作日内报送；同一单位只在一项需求中填写。',
};

export const menuUndertaking = {
  committeeTerm: 12,
  year: 2026,
  roundNo: 15,
  title: '2026年菜单式市县统合巡察',
};

export interface CountyDemand {
  readonly tenantCode: string;
  /** How many of its units on cards. */
  readonly targets: number;
  /** Approved, sent, and the county takes part. */
  readonly isJoining: boolean;
  readonly title: string;
  readonly serviceForm: 'team' | 'specialists' | 'guidance';
  readonly character: string;
  readonly topics: readonly string[];
  readonly skills: readonly {
    readonly skill: string;
    readonly count: number;
    readonly weight: number;
  }[];
  readonly headcount: { readonly wanted: number; readonly least: number };
  readonly leaderWanted: boolean;
  readonly wishes: readonly {
    readonly kind: 'person' | 'sendingUnit';
    readonly name: string;
    readonly unit: string | null;
    readonly rank: 1 | 2 | 3 | 'unwanted';
  }[];
  readonly urgency: 'high' | 'normal' | 'low';
  readonly reasons: string;
}

/** Both want those who know farming, of whom the city has six: the second goes short of one. */
export const countyDemands: readonly CountyDemand[] = [
  {
    tenantCode: '530111',
    targets: 1,
    isJoining: true,
    title: '民生资金专项',
    serviceForm: 'team',
    character: '惠农补贴资金量大、项目多，群众反映集中',
    topics: ['民生资金', '农村集体“三资”'],
    skills: [
      { skill: 'audit', count: 2, weight: 3 },
      { skill: 'agriculture', count: 4, weight: 3 },
      { skill: 'writing', count: 1, weight: 1 },
    ],
    headcount: { wanted: 6, least: 4 },
    leaderWanted: true,
    wishes: [{ kind: 'sendingUnit', name: '昆明市审计局', unit: null, rank: 1 }],
    urgency: 'high',
    reasons: '本区熟悉惠农补贴和审计的力量不足，被巡察单位近年信访较多。',
  },
  {
    tenantCode: '530181',
    targets: 1,
    isJoining: true,
    title: '农村“三资”专项',
    serviceForm: 'specialists',
    character: '村组多、合同多，账目基础薄弱',
    topics: ['农村集体“三资”'],
    skills: [
      { skill: 'agriculture', count: 3, weight: 3 },
      { skill: 'audit', count: 1, weight: 2 },
      { skill: 'discipline', count: 1, weight: 1 },
    ],
    headcount: { wanted: 4, least: 2 },
    leaderWanted: false,
    wishes: [],
    urgency: 'normal',
    reasons: '需要熟悉农村财务的同志带着本市干部一起看。',
  },
  {
    tenantCode: '530112',
    targets: 1,
    isJoining: false,
    title: '选人用人专项',
    serviceForm: 'specialists',
    character: '干部队伍新老交替',
    topics: ['选人用人'],
    skills: [{ skill: 'partyBuilding', count: 2, weight: 3 }],
    headcount: { wanted: 3, least: 2 },
    leaderWanted: false,
    wishes: [],
    urgency: 'low',
    reasons: '组织人事方面的专门力量不足。',
  },
];
