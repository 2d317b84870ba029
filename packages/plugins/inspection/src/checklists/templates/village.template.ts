import { withGroups, type ChecklistTemplate } from './checklist-template.ts';

const branches = '《中国共产党支部工作条例（试行）》';
const rural = '《中国共产党农村基层组织工作条例》';
const villagers = '《中华人民共和国村民委员会组织法》';
const crime = '《中华人民共和国反有组织犯罪法》';

/** 一表清: what is looked at in a village or community. A tenant edits it. */
export const villageTemplate: ChecklistTemplate = {
  key: 'village',
  kind: 'village',
  title: '对村（社区）党组织巡察工作重点“一表清”（模板）',
  note: '按村（社区）逐个填写。请按本地实际增删修改后发布。',
  items: [
    ...withGroups('一、村级党组织政治功能', [
      {
        question: '是否及时传达学习党的创新理论和上级决策部署，有无以会议落实会议',
        basis: rural,
        method: '查阅近两年会议记录，与3名以上党员谈话',
      },
      {
        question: '“三会一课”、组织生活会、民主评议党员是否正常开展、记录是否真实',
        basis: branches,
        method: '抽查近一年记录，与参会党员核对，查有无补写、代签',
        asksEvidence: true,
      },
      {
        question: '两委班子是否按期换届、配备齐全，候选人资格联审是否落实',
        basis: rural,
        method: '查阅换届档案、联审表，核对现任人员',
      },
      {
        question: '近三年发展党员数，程序是否规范，有无近亲繁殖、长期不发展',
        basis: '《中国共产党发展党员工作细则》',
        method: '核对发展党员档案和党员名册',
        answerKind: 'number',
        unitOfNumber: '名',
      },
      {
        question: '党费是否按标准、按月收缴，有无代交、拖欠',
        method: '核对党费收缴台账',
      },
      {
        question: '流动党员、失联党员、受处分党员是否有人管、有记录',
        basis: branches,
        method: '核对名册，电话抽查',
      },
    ]),
    ...withGroups('二、基层治理', [
      {
        question: '重大事项是否执行“四议两公开”，有无由个人或少数人决定',
        basis: rural,
        method: '抽查3件重大事项的全过程资料',
        asksEvidence: true,
      },
      {
        question: '党务、村（居）务、财务是否定期公开，内容是否完整、群众看得懂',
        basis: villagers,
        method: '查看公开栏和网上公开，走访5户以上群众',
        asksEvidence: true,
      },
      {
        question: '村（居）务监督委员会是否独立履职，有无监督记录和意见',
        basis: villagers,
        method: '查阅监督记录，与监委会主任谈话',
      },
      {
        question: '群众诉求和矛盾纠纷是否有登记、有办理、有回复，有无积案',
        method: '核对信访和调解台账，回访5名群众',
      },
      {
        question: '低保、临时救助、残疾补贴等对象确定是否公开评议，有无优亲厚友',
        method: '比对享受名单与两委成员亲属关系、车辆房产信息',
        asksEvidence: true,
      },
      {
        question: '惠民惠农补贴是否足额发到户，有无截留、冒领、搭车收费',
        method: '抽查“一卡通”流水，入户核对',
        asksEvidence: true,
      },
      {
        question: '村规民约是否依法制定，移风易俗、人居环境整治是否见成效',
        method: '查阅村规民约，实地查看',
      },
      {
        question: '是否存在多头填表报数、牌子过多等增加基层负担的情形',
        method: '实地查看挂牌，了解近一个月报表',
        answerKind: 'text',
      },
    ]),
    ...withGroups('三、“三资”管理体制机制', [
      {
        question: '集体资金是否由乡镇（街道）代管并实行村账双签，有无坐收坐支、白条入账',
        method: '抽查近两年凭证和银行流水',
        asksEvidence: true,
      },
      {
        question: '集体资产是否清产核资、登记造册，账实是否相符',
        method: '以台账对实物，实地查看房屋、设备',
        asksEvidence: true,
      },
      {
        question: '集体土地、房屋、山林、水面出租是否公开竞价，合同期限和价格是否合理',
        method: '逐份核对合同，比对周边价格',
        asksEvidence: true,
      },
      {
        question: '未收回的到期租金和应收款项合计（元）',
        method: '核对合同台账与收款凭证',
        answerKind: 'number',
        unitOfNumber: '元',
      },
      {
        question: '工程项目是否按规定招标或比选，有无化整为零、两委成员及亲属承揽',
        method: '抽查项目档案，比对承建人关系',
        asksEvidence: true,
      },
      {
        question: '征地拆迁、项目补偿资金的丈量、公示、发放是否一致，有无虚报冒领',
        method: '核对丈量表、公示表与发放表，入户核实',
        asksEvidence: true,
      },
      {
        question: '印章、合同、票据是否专人管理并登记',
        method: '查看登记簿，核对用印审批',
      },
      {
        question: '集体经济收入是否真实，收益分配是否经民主程序并公开',
        method: '核对收入凭证与分配方案',
      },
    ]),
    ...withGroups('四、扫黑除恶线索', [
      {
        question: '两委成员有无涉黑涉恶、涉邪教、受过刑事处罚等不得任职情形',
        basis: crime,
        method: '调取资格联审结果，走访群众；线索另按线索渠道移交，不在本表写人名',
      },
      {
        question: '有无宗族、宗教势力干预村级事务、操纵选举的情形',
        basis: crime,
        method: '个别谈话，走访群众；线索另按线索渠道移交',
      },
      {
        question: '有无欺行霸市、强揽工程、把持集体资源、非法采砂采矿的情形',
        basis: crime,
        method: '走访商户和施工队，实地查看；线索另按线索渠道移交',
      },
      {
        question: '有无非法放贷、暴力讨债、开设赌场等群众反映强烈的情形',
        basis: crime,
        method: '与派出所核对警情，走访群众；线索另按线索渠道移交',
      },
      {
        question: '本村（社区）另行移交的线索件数（只填件数）',
        method: '核对线索移交登记',
        answerKind: 'number',
        unitOfNumber: '件',
      },
    ]),
  ],
};
