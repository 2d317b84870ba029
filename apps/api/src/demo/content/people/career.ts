import type { Random } from '../random.ts';
import type { DemoPlace, DemoPost, UnitKind } from '../types.ts';

type Track = 'office' | 'bureau' | 'school' | 'hospital' | 'enterprise' | 'village';

/**
 * Posts before the present one lie outside every unit a team member of the demo inspects, and those
 * who inspect (`office`) have never worked beside those who are inspected (`bureau`).
 */
const outside: Record<Track, string[]> = {
  office: [
    '昆明市五华区人民政府办公室',
    '昆明市盘龙区财政局',
    '富民县人民政府永定街道办事处',
    '昆明市晋宁区审计局',
    '宜良县教育体育局',
    '嵩明县农业农村局',
    '昆明市呈贡区住房和城乡建设局',
    '昆明市东川区纪委监委',
    '石林彝族自治县统计局',
    '寻甸回族彝族自治县民政局',
    '禄劝彝族苗族自治县人力资源和社会保障局',
    '昆明市官渡区司法局',
  ],
  bureau: [
    '昆明市滇池管理局',
    '昆明市园林绿化局',
    '昆明市公安局交警支队',
    '昆明市残疾人联合会',
    '昆明市供销合作社联合社',
    '共青团昆明市委员会',
    '昆明市气象局',
    '昆明市邮政管理局',
    '昆明市地震局',
    '昆明市机关事务管理局',
    '昆明市档案馆',
    '昆明市红十字会',
  ],
  school: [
    '昆明市晋宁区昆阳新城小学',
    '富民县散旦中心学校',
    '昆明市呈贡区斗南中学',
    '宜良县狗街中学',
  ],
  hospital: [
    '昆明市晋宁区双河卫生院',
    '嵩明县杨桥卫生院',
    '昆明市东川区铜都医院',
    '富民县款庄卫生院',
  ],
  enterprise: [
    '云南滇中建设工程咨询公司',
    '昆明市政投资管理公司',
    '云南恒岭物业服务公司',
    '昆明星火会计师事务所',
  ],
  village: ['个体经营', '某镇农技服务站', '外出务工', '社区居民小组'],
};
const ownDistrict: Partial<Record<Track, string[]>> = {
  office: ['xs-u-46', 'xs-u-47', 'xs-u-48', 'xs-u-50'],
  bureau: ['xs-u-41', 'xs-u-51'],
};
/** Who leads a unit of the district today came to it from the city: nobody of a team worked there. */
const cityPosts = [
  '昆明市统计局普查中心',
  '昆明市接待办公室',
  '昆明市信访局',
  '昆明市人民防空办公室',
];
const earlierTitles = ['办事员', '科员', '副科长', '科长'];
const earlierTitlesOf: Record<string, string[]> = {
  school: ['教师', '班主任', '年级组长', '教务处副主任'],
  hospital: ['住院医师', '主治医师', '科室副主任', '科室主任'],
  enterprise: ['职员', '业务主管', '部门副经理', '部门经理'],
  village: ['组员', '护林员', '小组会计', '小组长'],
};

export interface PresentPost {
  place: DemoPlace;
  department: string | null;
  title: string;
  rank: string;
  isLeadership: boolean;
  isPrincipal: boolean;
  superiorRef: string | null;
}

interface CareerInput {
  present: PresentPost;
  kind: UnitKind | 'body';
  bornIn: string;
  tenantCode: string;
  random: Random;
}

/** Newest first, without gaps, from the first job to the present post. */
export function careerOf(input: CareerInput): { workStartedIn: string; posts: DemoPost[] } {
  const { random, bornIn, present } = input;
  const bornYear = Number(bornIn.slice(0, 4));
  const startYear = bornYear + random.int(22, 23);
  const presentYear = Math.max(startYear + 1, random.int(2017, 2023));
  const turns = turningYears(startYear, presentYear, random);
  const months = turns.map((year) => `${year}-${String(random.int(1, 12)).padStart(2, '0')}`);
  const workStartedIn = `${startYear}-08`;
  const starts = [workStartedIn, ...months];
  const earlier = starts.slice(0, -1).map((from, at) => earlierPost(input, from, at));
  const posts = [...earlier, { ...present, from: starts.at(-1) ?? workStartedIn, to: null }];
  const closed = posts.map((post, at) => ({ ...post, to: starts[at + 1] ?? null }));
  return { workStartedIn, posts: closed.toReversed() };
}

function turningYears(startYear: number, presentYear: number, random: Random): number[] {
  const span = presentYear - startYear;
  if (span < 5) return [presentYear];
  const first = startYear + random.int(2, Math.min(8, span - 2));
  if (presentYear - first < 6) return [first, presentYear];
  return [first, random.int(first + 2, presentYear - 2), presentYear];
}

const tracks: Partial<Record<CareerInput['kind'], Track>> = {
  body: 'office',
  school: 'school',
  hospital: 'hospital',
  enterprise: 'enterprise',
  village: 'village',
};
const officeRanks = ['办事员', '科员', '副科级', '正科级'];

function earlierPost(input: CareerInput, from: string, at: number): DemoPost {
  const track = tracks[input.kind] ?? 'bureau';
  const step = Math.min(at, 3);
  const own = ownPlaces(input, track);
  const leads = input.present.isLeadership && track === 'bureau';
  return {
    place: placeOf(input.random, { own, leads, outside: outside[track] }),
    department: null,
    title: (earlierTitlesOf[track] ?? earlierTitles)[step] ?? '',
    rank: (track in ownDistrict && officeRanks[step]) || '不定级',
    from,
    to: null,
    isLeadership: false,
    isPrincipal: false,
    superiorRef: null,
  };
}

function placeOf(
  random: Random,
  from: { readonly own: string[]; readonly leads: boolean; readonly outside: string[] },
): DemoPlace {
  if (from.own.length === 0) return { kind: 'outside', name: random.pick(from.outside) };
  if (from.leads) return { kind: 'outside', name: random.pick(cityPosts) };
  return { kind: 'unit', ref: random.pick(from.own) };
}

function ownPlaces({ random, tenantCode }: CareerInput, track: Track): string[] {
  const own = ownDistrict[track] ?? [];
  return own.length > 0 && tenantCode === '530112' && random.next() < 0.45 ? own : [];
}
