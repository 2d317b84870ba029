/** The city's undertaking by blocks, over all fourteen counties; one of them is called late. */
export const blockRound = {
  committeeTerm: 12,
  year: 2026,
  roundNo: 14,
  title: '2026年市县统合巡察（板块式）',
  planDocument: '昆巡组发〔2026〕21号',
  windowFrom: '2026-11-16',
  windowTo: '2027-01-15',
} as const;

/** Called while the others are at work, and has not answered yet. */
export const calledLate = '530111';

/** A unit moved by hand, and why. */
export const movedByHand = {
  unit: '富民县人民政府永定街道办事处',
  reason: '与相邻板块的街道同在一个流域治理片区，便于同一个组比对河道、征地资金',
} as const;

interface Nomination {
  readonly name: string;
  readonly from: string;
  /** Whether the county committee has authorised him. */
  readonly isAuthorised: boolean;
}

/** Leaders the city has named, by county. */
export const namedLeaders: Readonly<Record<string, Nomination>> = {
  '530102': { name: '何建邦', from: '昆明市审计局', isAuthorised: true },
  '530103': { name: '段立新', from: '昆明市财政局', isAuthorised: true },
  '530112': { name: '杨启明', from: '昆明市农业农村局', isAuthorised: true },
  '530181': { name: '陆振华', from: '昆明市司法局', isAuthorised: false },
};

/** Counties that have told what was found so far. */
export const tellingCounties = [
  '530102',
  '530103',
  '530113',
  '530114',
  '530115',
  '530124',
  '530125',
  '530126',
  '530127',
  '530128',
  '530129',
] as const;

interface Theme {
  readonly category: readonly [string, string];
  readonly wordings: readonly string[];
}

const decisions: Theme = {
  category: ['聚焦群众身边腐败问题和不正之风', '集体决策'],
  wordings: [
    '“三重一大”事项集体决策不规范，大额资金使用由分管领导签字即支出，没有班子会议记录。',
    '重大事项集体研究流于形式，年度预算调整、大额资金拨付以传阅签字代替会议决策。',
    '班子议事规则执行不严，三笔大额资金支出未经党组会集体研究，事后补写会议记录。',
    '民主集中制落实不到位，重大项目和大额资金安排由主要负责人个人拍板，未提交集体决策。',
    '集体决策留痕缺失，大额资金使用只有结论没有讨论过程，会议记录缺页少页。',
  ],
};

const reception: Theme = {
  category: ['聚焦群众身边腐败问题和不正之风', '八项规定精神'],
  wordings: [
    '公务接待管理不严，无公函接待11次，接待清单未附陪餐人员。',
    '公务接待超标准、超陪餐人数，部分接待费用以会议餐名目报销。',
    '违反公务接待规定，接待无公函、无清单，一次陪餐人数超过来宾人数。',
    '接待费用报销把关不严，公务接待无公函，原始菜单缺失。',
    '公务接待制度执行走样，无公函接待频发，超标准部分未由个人承担。',
  ],
};

const collective: Theme = {
  category: ['聚焦基层党组织软弱涣散、组织力欠缺问题', '农村三资'],
  wordings: [
    '村集体资产出租合同管理混乱，7份租赁合同到期未续签，租金长期没有收取。',
    '农村集体“三资”监管不力，村集体土地出租未签合同，租金低于周边行情。',
    '村组集体资产底数不清，出租房屋没有登记台账，合同到期后继续无偿占用。',
    '村集体资产租赁未公开竞价，合同期限最长达50年，租金一次定价不作调整。',
    '集体“三资”台账不实，村组出租合同丢失，承租户拖欠租金无人追缴。',
  ],
};

const assets: Theme = {
  category: ['聚焦群众身边腐败问题和不正之风', '国有资产'],
  wordings: [
    '固定资产账实不符，办公设备盘亏37件，责任人说不清去向。',
    '国有资产管理薄弱，划转的办公用房没有入账，出租收入未及时上缴。',
    '固定资产长期不盘点，已报废设备仍在账上，新购设备没有登记。',
    '国有资产账实不符，两处办公用房被下属单位无偿占用，没有登记资产卡片。',
    '资产管理责任不落实，固定资产多年没有盘点，账实不符问题突出。',
  ],
};

const themesOf = (kind: string): readonly Theme[] =>
  kind === 'town' ? [collective, decisions] : [reception, assets, decisions];

/** What was found at the unit with this place in the list, in its own words. */
export function foundAt(kind: string, place: number) {
  return themesOf(kind).map(({ category: [cat1, cat2], wordings }) => ({
    text: wordings[place % wordings.length] ?? '',
    cat1,
    cat2,
  }));
}
