import { demoPeople } from './people/directory.ts';
import { rowsOf } from './text-table.ts';
import type { DemoAccount, DemoMembership, DemoRole, Ref } from './types.ts';

const password = 'Xunlian@2026';

/** user name | person | roles | tenant | unit | team | what to try; `+` joins several memberships */
const rows = `
gaowenyuan | xs-p-03 | officeDirector office | 530112 | | | 看轮次总览，处理退回与延期，决定疑似回避
lixuemei | xs-p-04 | office | 530112 | | | 维护单位库和整改台账，导入导出Excel，催办
sunxiaomeng | xs-p-06 | office | 530112 | | | 与科长分工：一人提交历史数据导入，另一人核准
zhouliheng | xs-p-01 | roundApprover | 530112 | | | 批准轮次、授权和时间延长
zhangliping | xs-p-30 | teamLeader | 530112 | | xs-r5-t1 | 记录组务会，审签并锁定底稿
qianzhiwen | xs-p-39 | deputyLeader | 530112 | | xs-r5-t1 | 审核承办人已签的底稿
caoyang | xs-p-51 | liaison | 530112 | | xs-r5-t1 | 登记进驻情况，管理本组材料
taojinfeng | xs-p-54 | member | 530112 | | xs-r5-t1 | 编写底稿，上传佐证，签字
qijianzhong | xs-p-66 | member | 530112 | | xs-r5-t1 | 与陶金凤共同承办底稿
lizhengming | xs-p-31 | teamLeader | 530112 | | xs-r5-t2 | 第二组：团结街道和区退役军人局
biyunxia | xs-p-38 | deputyLeader | 530112 | | xs-r5-t2 | 退回一份底稿并说明原因
zhangchen | xs-p-53 | liaison | 530112 | | xs-r5-t2 | 修改被退回的底稿
luoshaorong | xs-p-64 | member | 530112 | | xs-r5-t2 | 农村三资方面的底稿
yangguoliang | xs-p-29 | teamLeader | 530112 | | xs-r5-t3 | 第三组：碧云医院和西岭文旅
lvzehua | xs-p-45 | deputyLeader | 530112 | | xs-r5-t3 | 待审核底稿
lihaoran | xs-p-55 | member | 530112 | | xs-r5-t3 | 财务审计方面的底稿
hepengcheng | xs-s-43-principal | unitHead | 530112 | xs-u-43 | | 区市场监管局主要负责人：签认问题，审签方案
lixiaochen | xs-s-43-office | unitLiaison | 530112 | xs-u-43 | | 区市场监管局联络员：填报进展，申请销号，有超期措施
zhouwenmin | xs-s-06-principal | unitHead | 530112 | xs-u-06 | | 区教育体育局主要负责人：查看已销号和持续整改事项
yangyuwei | xs-s-06-office | unitLiaison | 530112 | xs-u-06 | | 区教育体育局联络员
duanwenbo | xs-s-21-office | unitLiaison | 530112 | xs-u-21 | | 马街街道联络员
zhangruogu | xs-p-08 | discipline | 530112 | | | 区纪委监委：联审方案和销号申请
liusiqi | xs-p-14 | custody | 530112 | | | 案管室：签收移交的问题线索，拟办、分办，登记来信来访
yangqifan | xs-p-07 | disciplineHead | 530112 | | | 纪委监委领导：审批问题线索的分办和处置
maweidong | xs-p-10 | supervisionOffice | 530112 | | | 第一监督检查室：承办问题线索，提出处置意见
zhaojingxing | xs-p-11 | supervisionOffice | 530112 | | | 第二监督检查室：被一件线索点名，看不到那一件
gumingzhe | xs-p-21 | resident | 530112 | | | 派驻组：核实措施完成情况
dengjianing | xs-p-22 | org | 530112 | | | 区委组织部：联审选人用人和党建问题
suyaqin | xs-p-23 | publicity | 530112 | | | 区委宣传部：联审意识形态问题
xieanqi | xs-p-28 | businessAdmin | 530112 | | | 业务管理员：起草流程、表单和模板
majunchi | xs-p-25 | sysAdmin | 530112 | | | 系统管理员：开账号、提议角色、改设置
shipeiyao | xs-p-26 | secAdmin | 530112 | | | 安全管理员：批准角色，发布流程
hehongtu | xs-p-27 | auditAdmin | 530112 | | | 审计管理员：查看审计日志，验证链条
shenhuaixin | km-p-01 | cityOffice officeDirector | 530100 | | | 市委巡察办主任
muxiaolan | km-p-02 | cityOffice office | 530100 | | | 市委巡察办指导督导处
fangshijie | km-p-03 | cityOffice | 530100+530112 office | | | 一人两处：市委巡察办，兼在西山区跟班
qinyifan | km-p-04 | sysAdmin | 530100 | | | 市本级系统管理员
liangjingwen | km-p-05 | secAdmin | 530100 | | | 市本级安全管理员
shilei | km-p-06 | auditAdmin | 530100 | | | 市本级审计管理员
puxiaotang | km-p-07 | businessAdmin | 530100 | | | 市本级业务管理员：起草供各县区使用的流程模板
guchanghe | km-p-08 | roundApprover leadingGroup | 530100 | | | 市委巡察工作领导小组：批准入库与出库，批准组队方案，签收和批示直报专报
weichangqing | gd-p-01 | officeDirector roundApprover | 530111 | | | 官渡区委巡察办主任
yuanxiaoli | gd-p-02 | office | 530111 | | | 官渡区委巡察办：看不到西山区任何一行
zhengshaoqin | gd-p-07 | poolMember | 530111 | | | 官渡区财政局干部：被抽调后只见本组任务
miaohaixia | gd-p-08 | poolMember | 530111 | | | 官渡区干部：被派到安宁市任联动巡察组组长
louxueying | gd-p-12 | poolMember | 530111 | | | 官渡区干部：被派到安宁市，签署保密承诺书以前打不开本组
lizhijian | gd-p-13 | poolMember | 530111 | | | 官渡区干部：被派到安宁市，有待签署的保密承诺书
luozixuan | gd-s-02-office | unitLiaison | 530111 | gd-u-02 | | 官渡区教育体育局联络员
yinruoxi | gd-p-06 | businessAdmin | 530111 | | | 官渡区业务管理员：起草本区流程
tianyuhang | gd-p-03 | sysAdmin | 530111 | | | 官渡区系统管理员
jinxiuzhi | gd-p-04 | secAdmin | 530111 | | | 官渡区安全管理员
longjianbo | gd-p-05 | auditAdmin | 530111 | | | 官渡区审计管理员
tangguohua | an-p-01 | officeDirector roundApprover | 530181 | | | 安宁市委巡察办主任
luting | an-p-02 | office | 530181 | | | 安宁市委巡察办
ruanhongyan | an-p-08 | poolMember | 530181 | | | 安宁市财政局干部：同意报送市级人才库
shenruixiang | an-p-07 | disciplineHead poolMember | 530181 | | | 安宁市纪委监委领导：签发直报专报
xiaxiaolin | an-s-07-office | unitLiaison | 530181 | an-u-07 | | 连然街道联络员
yanzhixing | an-p-06 | businessAdmin | 530181 | | | 安宁市业务管理员：起草本市流程
wanzhipeng | an-p-03 | sysAdmin | 530181 | | | 安宁市系统管理员
changyajie | an-p-04 | secAdmin | 530181 | | | 安宁市安全管理员
hongwenbin | an-p-05 | auditAdmin | 530181 | | | 安宁市审计管理员
`;

const columns = ['userName', 'personRef', 'roles', 'tenants', 'unit', 'team', 'tryThis'] as const;

export function demoAccounts(): DemoAccount[] {
  const names = new Map(
    ['530100', '530111', '530112', '530181'].flatMap((code) =>
      demoPeople(code).map(({ ref, name }): [Ref, string] => [ref, name]),
    ),
  );
  return rowsOf(rows, columns).map(({ userName, personRef, tryThis, ...row }) => ({
    userName,
    password,
    personRef,
    displayName: names.get(personRef) ?? userName,
    memberships: membershipsOf(row.roles, row.tenants, row.unit || null, row.team || null),
    tryThis,
  }));
}

function membershipsOf(
  roles: string,
  tenants: string,
  unitRef: Ref | null,
  teamRef: Ref | null,
): DemoMembership[] {
  return tenants.split('+').map((tenant) => {
    const [tenantCode = '', ...ownRoles] = tenant.split(' ');
    const names = ownRoles.length > 0 ? ownRoles : roles.split(' ');
    return { tenantCode, roles: names.map(toRole), unitRef, teamRef };
  });
}

const knownRoles: readonly DemoRole[] = [
  'office',
  'officeDirector',
  'roundApprover',
  'teamLeader',
  'deputyLeader',
  'liaison',
  'member',
  'unitLiaison',
  'unitHead',
  'discipline',
  'custody',
  'supervisionOffice',
  'disciplineHead',
  'leadingGroup',
  'resident',
  'org',
  'publicity',
  'cityOffice',
  'poolMember',
  'businessAdmin',
  'sysAdmin',
  'secAdmin',
  'auditAdmin',
];

function toRole(name: string): DemoRole {
  const role = knownRoles.find((known) => known === name);
  if (!role) throw new Error(`Unknown role ${name}`);
  return role;
}
