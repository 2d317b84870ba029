import { withGroups, type ChecklistTemplate } from './checklist-template.ts';

const regulations = '《中国共产党巡视工作条例》';
const results = '《关于加强巡视整改和成果运用的意见》';

/** 县级巡察工作: what the city looks at in the county's own inspection work. A tenant edits it. */
export const countyWorkTemplate: ChecklistTemplate = {
  key: 'countyWork',
  kind: 'countyWork',
  title: '县级巡察工作检查清单（模板）',
  note: '供市级对县级巡察工作开展检查和指导使用，请按本地实际增删修改后发布。',
  items: [
    ...withGroups('一、县委主体责任', [
      {
        question: '县委常委会是否每年研究巡察工作，对巡察规划、年度计划作出部署',
        basis: regulations,
        method: '查阅常委会会议纪要、五年规划和年度计划，核对研究时间和议定事项',
        asksEvidence: true,
      },
      {
        question: '县委书记专题会议是否逐轮听取巡察情况汇报，是否点人点事点问题',
        basis: regulations,
        method: '查阅本届以来历轮专题会议纪要，核对汇报时间与撤离时间间隔',
        asksEvidence: true,
      },
      {
        question: '巡察工作领导小组是否逐轮听取巡察组汇报，研究巡察成果运用',
        basis: regulations,
        method: '查阅领导小组会议纪要，抽查2轮的汇报材料',
      },
      {
        question: '本届县级党委巡察全覆盖完成比例（%），进度是否与规划相符',
        method: '核对全覆盖台账与年度计划，注明应巡、已巡党组织数',
        answerKind: 'number',
        unitOfNumber: '%',
      },
    ]),
    ...withGroups('二、巡察机构履职', [
      {
        question: '巡察办人员编制是否足额配备，专职人员是否被抽调从事其他工作',
        method: '查阅编制文件、在岗名册，与专职人员谈话',
      },
      {
        question: '巡察组组长是否一次一授权，授权文件与进驻单位是否一致',
        basis: regulations,
        method: '抽查近3轮授权文件和进驻通知',
        asksEvidence: true,
      },
      {
        question: '是否建立人才库并动态调整，参加巡察人员是否逐人审核背景',
        method: '查阅人才库名册、进出库审批和背景审核记录',
      },
      {
        question: '回避制度是否落实：地域、任职、亲属等情形是否逐人申报并核定',
        basis: regulations,
        method: '抽查1轮全部成员的回避申报和核定记录',
        asksEvidence: true,
      },
      {
        question: '组员是否经过巡前培训，培训内容是否包括政策、方法和纪律',
        method: '查阅培训通知、签到和课程安排',
      },
      {
        question: '是否签订保密承诺书，涉密材料和设备管理是否规范',
        method: '查阅承诺书、设备登记和清退记录',
      },
    ]),
    ...withGroups('三、组织实施', [
      {
        question: '进驻前是否向纪检、组织、审计、信访等部门了解情况，情况通报是否留存',
        method: '抽查2个被巡察单位的情况通报材料',
      },
      {
        question: '监督重点是否体现政治巡察要求，是否以业务检查代替政治监督',
        method: '抽查巡察方案、谈话提纲和巡察报告',
      },
      {
        question: '个别谈话是否由2名以上人员进行，谈话记录是否经谈话对象签字确认',
        basis: regulations,
        method: '抽查谈话台账和10份谈话记录',
        asksEvidence: true,
      },
      {
        question: '调阅、复制资料是否登记，是否按期归还',
        method: '核对调阅登记与实物',
      },
      {
        question: '问题底稿是否一事一稿，事实、依据、责任和佐证材料是否齐全',
        method: '抽查1个单位全部底稿，核对签字和附件',
        asksEvidence: true,
      },
      {
        question: '立行立改通知是否按规定下发，撤离前是否办结',
        method: '核对立行立改台账与整改佐证',
      },
      {
        question: '报告中的问题是否均有底稿支撑，有无以偏概全或避重就轻',
        method: '以报告问题逐条对照底稿',
      },
      {
        question: '反馈是否先向主要负责人、再向领导班子进行，反馈意见是否经审定',
        basis: regulations,
        method: '查阅反馈会议记录和审定文稿',
      },
      {
        question: '移交纪检监察机关的问题线索件数，移交手续是否完备、时限是否合规',
        method: '核对线索移交台账与签收记录，只记件数，不记线索内容',
        answerKind: 'number',
        unitOfNumber: '件',
      },
    ]),
    ...withGroups('四、整改和成果运用', [
      {
        question: '是否建立整改台账、问题线索台账、专项治理建议三本账并按期报送',
        basis: results,
        method: '核对三本账与上报记录',
        asksEvidence: true,
      },
      {
        question: '整改方案是否经纪检、组织部门和巡察机构审核，销号是否经联审',
        basis: results,
        method: '抽查2个单位的方案审核和销号记录',
      },
      {
        question: '集中整改结束后是否开展督查评估，有无虚假整改、纸面整改',
        basis: results,
        method: '实地抽查5项已销号问题',
        asksEvidence: true,
      },
      {
        question: '对共性问题是否提出专项治理建议并跟踪办理',
        method: '查阅建议书和办理回复',
      },
      {
        question: '反馈情况和整改进展是否按规定在党内和社会公开',
        basis: regulations,
        method: '核对公开文稿、渠道和时间',
      },
    ]),
    ...withGroups('五、向村（社区）延伸', [
      {
        question: '对村（社区）党组织的巡察是否纳入全覆盖，是否使用统一的工作重点清单',
        method: '查阅延伸巡察方案和一表清',
      },
      {
        question: '本届已巡察村（社区）数',
        method: '核对全覆盖台账',
        answerKind: 'number',
        unitOfNumber: '个',
      },
      {
        question: '村（社区）巡察中群众反映强烈问题的处理情况',
        method: '抽查2个村（社区），走访群众',
        answerKind: 'text',
      },
    ]),
  ],
};
