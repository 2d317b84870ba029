import type { Archetype } from './archetype.ts';

export const village: Archetype[] = [
  {
    id: 'village-four-two', cat: 'F3.01', fits: 'village', tags: '四议两公开', level: 'village', key: true,
    what: '“四议两公开”执行不严，{span}{n:int 3 7}项{k:pick 公益事业支出|集体土地出租|项目发包}未经党员大会审议和居民代表会议表决',
    nature: '民主决策程序空转',
    shown: '{project}{a:wan 4 26}万元由书记、主任商定后施工，会议记录系事后补写，{h:int 5 12}名代表签名雷同',
    cause: '怕麻烦、图省事，对民主决策的约束力认识不足',
    goal: '重大事项“四议两公开”率100%',
    rule: '“四议两公开”操作规程',
    measures: [
      'check｜对未履行程序事项逐项向居民代表说明并公示｜召开说明会{x:int 2 4}次，公示{n}项',
      'rule｜制定操作规程和事项清单，由联社区领导现场监督｜按规程决策{z:int 3 9}项',
    ],
  },
  {
    id: 'village-labour-subsidy', cat: 'F2.07', fits: 'village', tags: '误工补贴', level: 'village',
    what: '误工补贴发放随意，{y:year}年发放误工补贴{n:int 120 460}人次，其中{m:int 18 60}人次无事由、无考勤，“两委”成员重复领取',
    nature: '侵占集体利益',
    shown: '{m1:month}误工表登记{place}清沟{h:int 14 26}人，群众证实实际参加{e:int 5 9}人',
    cause: '误工登记由一人填报，监督委员会未核实',
    goal: '重复、虚报误工补贴全部退回',
    rule: '误工补贴登记审核办法', money: 'refunded',
    measures: [
      'refund｜逐笔核实误工补贴，虚报和重复部分退回集体｜退回{money}万元',
      'publish｜误工补贴按月张榜，注明事由、地点、人数｜公开{x:int 4 6}期',
    ],
  },
  {
    id: 'village-debt', cat: 'F2.07', fits: 'village', tags: '村级债务', level: 'village',
    what: '集体债务底数不清，账面债务{a:wan 36 120}万元，另有{n:int 3 8}笔{k:pick 工程欠款|餐馆欠账|个人垫资}未入账',
    nature: '财务管理失序',
    shown: '{h:int 2 4}家商户持白条讨要{b:int 8600 42000}元，白条签字人已离任',
    cause: '无预算开支、先干后筹，历任交接不清',
    goal: '债务锁定、分类化解，严禁新增',
    rule: '集体债务管控办法',
    measures: [
      'check｜聘请会计机构清产核资，锁定债务｜锁定债务{x:int 9 21}笔，剔除不实{z:int 1 4}笔',
      'fix｜制定三年化债计划，以租金收入逐年偿还｜已偿还{w:int 3 6}笔',
    ],
  },
  {
    id: 'village-land-use', cat: 'F1.07', fits: 'village', tags: '耕地保护 违规用地', level: 'village',
    what: '耕地保护责任落实不力，{place}{n:int 3 9}宗{k:pick 农用地硬化停车|大棚改建经营|私自填土}未及时制止，面积{a:int 2 11}亩',
    nature: '守牢耕地红线意识不强',
    shown: '田长制巡查记录{h:int 24 60}条均为“正常”，卫星图斑下发后才发现问题',
    cause: '田长巡查挂名，怕得罪邻里',
    goal: '违规用地全部复垦复绿',
    rule: '田长巡查报告办法',
    measures: [
      'fix｜组织拆除、复垦复绿｜复垦{n}宗，经现场验收合格',
      'duty｜对挂名不巡查的小组田长调整并批评教育｜批评教育{k1:int 1 3}人',
    ],
  },
  {
    id: 'village-service-hall', cat: 'F2.10', fits: 'village', tags: '便民服务', level: 'village',
    what: '为民服务中心作用发挥不好，{k:pick 坐班表形同虚设|代办事项无登记|证明材料随意要求|周末群众办事无人}，抽查三天有{n:int 1 2}天下午无人在岗',
    nature: '服务群众意识淡薄',
    shown: '{place}一位老人办理{e:pick 养老待遇认证|慢病备案|高龄补贴}往返{h:int 3 4}次，路程{m:int 5 9}公里',
    cause: '坐班值守没有考核，年轻干部业务不熟',
    goal: '坐班值守有人、代办事项有账、群众少跑腿',
    rule: '便民服务坐班和代办制度',
    measures: [
      'now｜公示坐班人员和电话，午间、周末轮值｜轮值{x:int 24 60}天次',
      'fix｜为行动不便群众上门代办｜上门代办{z:int 21 76}件',
    ],
  },
];
