import type { Archetype } from './archetype.ts';

/** Education, health and health insurance. */
export const bureauServices: Archetype[] = [
  {
    id: 'education-supply',
    cat: 'F1.08',
    fits: 'education',
    tags: '教育资源 学位供给',
    key: true,
    what: '优质教育资源供给不足，前卫、福海片区{y:year}年小学一年级学位缺口{n:int 420 980}个，{k:pick 配建学校移交滞后|规划学校未按期开工}{m:int 2 4}所',
    nature: '办好人民满意教育有差距',
    shown:
      '{h:int 3 6}所小学平均班额{e:int 52 57}人，最近新建居住区配套学校移交时间晚于交房{f:int 9 22}个月',
    cause: '学位预警机制不健全，与规划、住建部门协调不够',
    goal: '新增学位缓解缺口，配建学校按期移交',
    rule: '学位预警和配建学校移交工作机制',
    measures: [
      'fix｜通过改扩建、集团化办学增加学位｜新增学位{x:int 540 1260}个',
      'fix｜建立配建学校移交联席会商机制｜完成移交{z:int 1 3}所',
    ],
    residual: '福海片区一所配建学校因开发企业资金问题，主体完工未装修，预计下一学年投用',
  },
  {
    id: 'education-training-market',
    weight: 2,
    cat: 'F1.08',
    fits: 'education',
    tags: '校外培训 监管',
    what: '校外培训治理不彻底，{y:year}年{n:int 6 19}家机构{k:pick 隐形变异培训|预收费未纳入资金监管|无证经营}，受理退费投诉{m:int 80 260}件',
    nature: '监管责任落实不力',
    shown:
      '{d1:day}一家艺术培训机构“跑路”，涉及学员{h:int 46 130}名，监管账户余额仅{e:wan 0.2 1.4}万元',
    cause: '部门联动不够，日常巡查以“双随机”次数代替效果',
    goal: '预收费监管全覆盖，退费投诉妥善处置',
    rule: '校外培训机构预收费监管办法',
    money: 'saved',
    measures: [
      'fix｜逐家核查预收费资金监管账户，协调退费｜为学员挽回预付费{money}万元',
      'check｜联合街道、市场监管部门夜查周查｜检查{x:int 60 190}家次，关停{z:int 5 16}家',
    ],
  },
  {
    id: 'health-primary',
    cat: 'F1.09',
    fits: 'health',
    tags: '基层医疗 能力建设',
    what: '基层医疗服务能力建设滞后，{n:int 11 17}家社区卫生服务机构中{m:int 3 6}家{k:pick 不能开展儿科诊疗|无中医馆|检验项目不足十项|全科医生缺编}',
    nature: '推动优质医疗资源下沉不力',
    shown:
      '{y:year}年区域内基层首诊率{p:int 38 47}%，医共体牵头医院下派专家坐诊{h:int 12 30}次，平均每次接诊{e:int 3 6}人',
    cause: '医共体“联体不联心”，人财物统一管理未破题',
    goal: '基层首诊率提高到55%以上',
    rule: '紧密型医共体运行管理办法',
    measures: [
      'fix｜统筹编制和招聘，补充全科、儿科医生｜补充{x:int 6 17}名',
      'fix｜牵头医院专家固定坐诊、远程诊断全覆盖｜坐诊{z:int 96 240}次，远程诊断{w:int 320 1100}例',
    ],
    residual: '儿科医生招聘两次报名不足，仍有{r:int 1 2}家机构未开设儿科',
  },
  {
    id: 'health-supervise',
    cat: 'F1.09',
    fits: 'health',
    tags: '卫生监督 非法行医',
    what: '卫生监督执法宽松软，{y:year}年查处{k:pick 非法医美|无证牙科|违规体检}案件{n:int 4 11}件，其中{m:int 2 5}件仅作警告，{h:int 1 3}家被查处后继续经营',
    nature: '守护群众健康安全的责任扛得不牢',
    shown:
      '{place}{d1:day}对一家生活美容店检查后，{e:int 30 90}天内未复查，该店再次被投诉开展注射美容',
    cause: '执法力量不足、怕复议诉讼',
    goal: '非法行医案件依法从严查处、复查到位',
    rule: '卫生监督执法案件回访复查制度',
    measures: [
      'check｜联合公安、市场监管开展专项整治｜检查{x:int 90 260}家，立案{z:int 6 19}件',
      'rule｜立案案件30日内必复查｜复查率100%',
    ],
  },
  {
    id: 'insurance-supervision',
    cat: 'F2.09',
    fits: 'insurance',
    tags: '医保基金 监管',
    key: true,
    what: '医保基金监管力度不够，{span}对{n:int 120 260}家定点医药机构现场检查覆盖率仅{p:int 34 61}%，{k:pick 冒名就医|空刷医保卡|虚开药品|串换项目}线索核查不及时{m:int 4 13}条',
    nature: '对群众“看病钱”“救命钱”守护不力',
    shown:
      '{h:int 2 5}家药店在投诉{e:int 3 7}个月后才被检查，系统筛查的疑点数据{f:int 160 720}条未处理',
    cause: '依赖市级飞检，稽核力量薄弱，部门联动不畅',
    goal: '定点机构年度检查全覆盖，违规资金应追尽追',
    rule: '医保定点机构稽核检查办法',
    money: 'recovered',
    measures: [
      'refund｜核查全部疑点数据，追回违规使用基金｜追回{money}万元，暂停协议{x:int 2 6}家',
      'check｜聘请第三方参与全覆盖检查｜检查覆盖率100%，约谈{z:int 9 30}家',
    ],
  },
  {
    id: 'insurance-window',
    cat: 'F2.10',
    fits: 'insurance',
    tags: '医保经办 服务',
    what: '医保经办服务不便民，{k:pick 零星报销超过30个工作日|异地备案退回不说明原因|慢病卡办理需跑三趟|电话长期占线}，抽查{n:int 60 120}件零星报销有{m:int 9 24}件超时',
    nature: '为民办实事用情不深',
    shown: '电话抽测{h:int 10 15}次咨询热线，接通{e:int 3 5}次；{place}“帮办代办”岗无人值守',
    cause: '经办人员流动大，业务下沉街道后培训跟不上',
    goal: '零星报销15个工作日内办结，热线接通率95%以上',
    rule: '医保经办服务规程',
    measures: [
      'fix｜清理积压件，增设热线坐席｜积压件清零，接通率{x:int 95 98}%',
      'train｜对街道、社区经办员培训认证｜培训{z:int 80 160}人次',
    ],
  },
];
