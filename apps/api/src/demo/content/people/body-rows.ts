/** no | name | short name | kind | parent */
export const xishanBodies = `
01 | 中共昆明市西山区委员会 | 区委 | committee |
02 | 中共昆明市西山区委巡察工作领导小组 | 区委巡察工作领导小组 | leadingGroup | 01
03 | 中共昆明市西山区委巡察工作领导小组办公室 | 区委巡察办 | inspectionOffice | 02
04 | 中共昆明市西山区委第一巡察组 | 区委第一巡察组 | inspectionTeam | 02
05 | 中共昆明市西山区委第二巡察组 | 区委第二巡察组 | inspectionTeam | 02
06 | 中共昆明市西山区委第三巡察组 | 区委第三巡察组 | inspectionTeam | 02
10 | 中共昆明市西山区纪律检查委员会、昆明市西山区监察委员会 | 区纪委监委 | disciplineCommittee | 01
11 | 区纪委监委办公室 | 办公室 | disciplineRoom | 10
12 | 区纪委监委案件监督管理室 | 案件监督管理室 | custody | 10
13 | 区纪委监委党风政风监督室 | 党风政风监督室 | styleOffice | 10
14 | 区纪委监委第一监督检查室 | 第一监督检查室 | disciplineRoom | 10
15 | 区纪委监委第二监督检查室 | 第二监督检查室 | disciplineRoom | 10
16 | 区纪委监委第三监督检查室 | 第三监督检查室 | disciplineRoom | 10
17 | 区纪委监委第四监督检查室 | 第四监督检查室 | disciplineRoom | 10
18 | 区纪委监委信访室 | 信访室 | disciplineRoom | 10
19 | 区纪委监委纪检监察干部监督室 | 干部监督室 | disciplineRoom | 10
21 | 区纪委监委派驻区教育体育局纪检监察组 | 派驻区教育体育局纪检监察组 | residentTeam | 10
22 | 区纪委监委派驻区卫生健康局纪检监察组 | 派驻区卫生健康局纪检监察组 | residentTeam | 10
23 | 区纪委监委派驻区住房和城乡建设局纪检监察组 | 派驻区住建局纪检监察组 | residentTeam | 10
24 | 区纪委监委派驻区财政局纪检监察组 | 派驻区财政局纪检监察组 | residentTeam | 10
25 | 区纪委监委派驻区农业农村局纪检监察组 | 派驻区农业农村局纪检监察组 | residentTeam | 10
26 | 区纪委监委派驻区市场监督管理局纪检监察组 | 派驻区市场监管局纪检监察组 | residentTeam | 10
30 | 中共昆明市西山区委组织部 | 区委组织部 | org | 01
31 | 中共昆明市西山区委宣传部 | 区委宣传部 | publicity | 01
`;

export const cityBodies = `
01 | 中共昆明市委员会 | 市委 | committee |
02 | 中共昆明市委巡察工作领导小组 | 市委巡察工作领导小组 | leadingGroup | 01
03 | 中共昆明市委巡察工作领导小组办公室 | 市委巡察办 | inspectionOffice | 02
10 | 中共昆明市纪律检查委员会、昆明市监察委员会 | 市纪委监委 | disciplineCommittee | 01
13 | 市纪委监委党风政风监督室 | 党风政风监督室 | styleOffice | 10
`;

export const guanduBodies = `
01 | 中共昆明市官渡区委员会 | 区委 | committee |
02 | 中共昆明市官渡区委巡察工作领导小组 | 区委巡察工作领导小组 | leadingGroup | 01
03 | 中共昆明市官渡区委巡察工作领导小组办公室 | 区委巡察办 | inspectionOffice | 02
10 | 中共昆明市官渡区纪律检查委员会、昆明市官渡区监察委员会 | 区纪委监委 | disciplineCommittee | 01
12 | 区纪委监委案件监督管理室 | 案件监督管理室 | custody | 10
30 | 中共昆明市官渡区委组织部 | 区委组织部 | org | 01
`;

export const anningBodies = `
01 | 中共安宁市委员会 | 市委 | committee |
02 | 中共安宁市委巡察工作领导小组 | 市委巡察工作领导小组 | leadingGroup | 01
03 | 中共安宁市委巡察工作领导小组办公室 | 市委巡察办 | inspectionOffice | 02
10 | 中共安宁市纪律检查委员会、安宁市监察委员会 | 市纪委监委 | disciplineCommittee | 01
12 | 市纪委监委案件监督管理室 | 案件监督管理室 | custody | 10
30 | 中共安宁市委组织部 | 市委组织部 | org | 01
`;
