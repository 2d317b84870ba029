/** Options of the registers of leads, letters and talks, in the words of the trade. */
const options = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  Object.entries<string>(words).map(([value, title]) => ({ value, title }));

export const sourceOptions = options({
  letter: '来信',
  visit: '来访',
  call: '来电',
  network: '网络',
  inspection: '巡察发现',
  other: '其他',
});

export const rankOptions = options({
  county: '县处级正职',
  deputyCounty: '县处级副职',
  section: '乡科级正职',
  deputySection: '乡科级副职',
  clerk: '一般干部',
  village: '村（社区）干部',
  other: '其他',
});

export const disciplineOptions = options({
  political: '政治纪律',
  organizational: '组织纪律',
  integrity: '廉洁纪律',
  masses: '群众纪律',
  work: '工作纪律',
  life: '生活纪律',
});

export const wayOptions = options({
  self: '自办',
  transfer: '转办',
  assign: '交办',
  supervise: '督办',
  coordinate: '协调',
});

export const dispositionOptions = options({
  talkInquiry: '谈话函询',
  preliminaryVerification: '初步核实',
  suspended: '暂存待查',
  concluded: '予以了结',
  transferredOut: '转办',
  retained: '留存',
  investigation: '移送审查调查',
});

export const formOptions = [
  { value: '1', title: '第一种形态', synonyms: ['①', '第一种'] },
  { value: '2', title: '第二种形态', synonyms: ['②', '第二种'] },
  { value: '3', title: '第三种形态', synonyms: ['③', '第三种'] },
  { value: '4', title: '第四种形态', synonyms: ['④', '第四种'] },
] as const;

export const letterKindOptions = options({
  letter: '来信',
  visit: '来访',
  call: '电话',
  network: '网络',
  other: '其他',
});

export const urgencyOptions = options({ normal: '一般', urgent: '紧急', veryUrgent: '特急' });

export const letterSecrecyOptions = options({ internal: '内部', workSecret: '工作秘密' });

export const extensionOptions = options({
  requested: '已申请',
  granted: '已批准',
  refused: '未批准',
});

export const talkCategoryOptions = options({
  partyBuilding: '党的建设',
  integrity: '党风廉政',
  workStyle: '工作作风',
  personnel: '选人用人',
  finance: '财务资产',
  livelihood: '民生实事',
  other: '其他',
});
