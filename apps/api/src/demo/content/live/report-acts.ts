/** 选人用人专题报告 of a unit on site, handed in and half looked through by the office. */
export const specialReport = {
  unitNo: '44',
  minutesNo: '组务会会议纪要第5期',
  body: [
    '一、基本情况',
    '抽查2021年以来提拔和进一步使用的干部28人，查阅干部档案16卷、党组会议记录12本，个别谈话23人。',
    '二、发现的主要问题',
    '（一）选任程序不规范。3名股级干部任前没有书面征求派驻纪检监察组意见。',
    '（二）档案审核不严。6卷档案缺年度考核登记表，2卷的入党时间前后不一。',
    '（三）轮岗交流不够。规划财务岗位有2人在同一岗位工作满10年。',
    '三、意见建议',
    '（一）按照干部选拔任用工作条例补齐程序，今后任免事项一律留存征求意见材料。',
    '（二）年底以前完成全部干部档案专项审核。',
    '（三）制定重点岗位轮岗计划，一年内轮岗到位。',
  ].join('\n'),
} as const;

/** The fifth item, 办组联合审底稿, is still open. */
export const specialChecks = [
  ['format', 'pass', '结构完整，文字规范。'],
  ['politics', 'pass', '条款引用准确，问题定性恰当。'],
  ['leads', 'pass', '没有线索内容。'],
  ['advice', 'fail', '第二条建议没有责任主体，请写明由谁负责、达到什么标准。'],
] as const;

/** What the leading group and the committee said about the unit that went ahead. */
export const decisions = [
  {
    step: 2,
    opinion: '公务接待拆分报销所涉1.27万元，由区市场监管局党组责成有关人员限期退缴。',
    responsible: '区市场监管局党组',
    dueOn: '2026-09-30',
    doneOn: '2026-09-24',
    outcome: '1.27万元已全部退缴，票据复印件报区委巡察办备查。',
  },
  {
    step: 3,
    opinion: '校园食堂监管频次不足的问题，由区市场监管局会同区教育体育局开展专项治理。',
    responsible: '区市场监管局、区教育体育局',
    dueOn: '2026-11-30',
    doneOn: null,
    outcome: null,
  },
] as const;

export const minutesOf: Readonly<Record<number, string>> = {
  1: '会议听取第一巡察组关于区市场监管局党组专项巡察情况的汇报，原则同意巡察报告，按程序提交书记专题会。',
  2: '会议逐项听取问题情况，点人点事研究处置意见，同意提交区委常委会会议审议。',
  3: '会议审议通过巡察报告，同意向区市场监管局党组反馈，并抄告分管区领导和主责部门。',
};

export const copyNotice = {
  noticeNo: '西巡抄〔2026〕1号',
  issuedOn: '2026-09-08',
  content:
    '经区委批准，区委第一巡察组对区市场监管局党组开展了专项巡察，2026年9月4日已向其反馈。主要问题集中在落实食品安全“四个最严”要求、公务接待管理、基层党组织建设三个方面，集中整改期限至2026年12月4日。请结合分管工作督促整改。',
  receivers: [
    { role: '分管县领导', name: '副区长段文涛', receivedOn: '2026-09-09', receivedBy: '段文涛' },
    {
      role: '主责部门',
      name: '区委食品安全委员会办公室',
      receivedOn: '2026-09-10',
      receivedBy: '梁晓春',
    },
    { role: '组织部', name: '区委组织部', receivedOn: null, receivedBy: null },
  ],
} as const;
