/** Rounds of two counties that stand at 审议, with what they tell the city in writing. */
export const countyReports = [
  {
    code: '530181',
    round: {
      committeeTerm: 12,
      year: 2026,
      roundNo: 8,
      name: '十二届市委第八轮巡察',
      planDocument: '安办发〔2026〕11号',
      onSiteOn: '2026-07-06',
      offSiteOn: '2026-09-04',
    },
    decisionNo: '安办发〔2026〕15号',
    submittedOn: '2026-09-28',
    report: {
      reportNo: '安巡组报〔2026〕8号',
      title: '关于十二届市委第八轮巡察情况的报告',
      body: '本轮共派出3个巡察组，对6个市直部门党组织开展常规巡察，发现问题128个，移交问题线索5件。报告已送市委审议，现将有关情况报告如下：一是学习贯彻党的创新理论不够深入；二是重点项目资金监管有漏洞；三是基层党组织建设存在薄弱环节。',
    },
    sentOn: '2026-11-06',
    returned: {
      on: '2026-11-09',
      reason:
        '没有写明书记专题会点人点事的情况，移交线索的件数与县级月报不一致，请核实后重新报送。',
    },
  },
  {
    code: '530102',
    round: {
      committeeTerm: 12,
      year: 2026,
      roundNo: 8,
      name: '十二届区委第八轮巡察',
      planDocument: '五办发〔2026〕9号',
      onSiteOn: '2026-08-10',
      offSiteOn: '2026-10-09',
    },
    decisionNo: '五办发〔2026〕14号',
    submittedOn: '2026-10-30',
    report: {
      reportNo: '五巡组报〔2026〕6号',
      title: '关于十二届区委第八轮巡察情况的报告',
      body: '本轮对5个街道党工委开展常规巡察，同步延伸巡察社区22个，发现问题216个，移交问题线索7件。巡察综合情况报告已送区委审议，现一并报市委巡察工作领导小组。',
    },
    sentOn: '2026-11-17',
    returned: null,
  },
] as const;

/** What Xishan told of the unit that went ahead, and what the city answered. */
export const ownReport = {
  report: {
    reportNo: '西巡组报〔2026〕7号',
    title: '关于专项巡察区市场监管局党组情况的报告',
    body: '区委第一巡察组于2026年7月6日至8月7日对区市场监管局党组开展食品安全专项巡察，发现问题18个。区委巡察工作领导小组、书记专题会、区委常委会会议已先后听取汇报，同意反馈。',
  },
  sentOn: '2026-09-01',
  receiptNo: '昆巡收〔2026〕31号',
  answeredOn: '2026-09-02',
  reply:
    '报告收悉。请盯住校园食堂监管频次不足等群众反映强烈的问题推动整改，整改情况于2026年12月底以前一并报送。',
} as const;
