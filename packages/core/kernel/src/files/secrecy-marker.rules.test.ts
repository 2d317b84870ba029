import { describe, expect, it, test } from 'vitest';

import { findSecrecyMarker, findSecrecyMarkerInFileName } from './secrecy-marker.rules.ts';

describe('a text', () => {
  it.each([
    ['机密★5年', '机密'],
    ['秘密★', '秘密'],
    ['秘　密 ★ 1年\n中共昆明市盘龙区委', '秘密'],
    ['【秘密】关于某单位的情况', '秘密'],
    ['（机密）', '机密'],
    ['[绝密★长期]', '绝密'],
    ['密级：机密', '机密'],
    ['密 级: 秘密', '秘密'],
    ['该文件密级为机密', '机密'],
    ['巡察报告\n机密\n第三轮', '机密'],
    ['秘密', '秘密'],
    ['附件为绝密文件', '绝密'],
    ['機密★', '机密'],
    ['机密★1年', '机密'],
    ['绝密', '绝密'],
    ['密级：秘密', '秘密'],
    ['【秘密】', '秘密'],
    ['「机密」', '机密'],
    ['密级：机密的材料', '机密'],
    ['机密：第三轮巡察报告', '机密'],
    ['秘密　特急\n关于某单位的情况', '秘密'],
    ['第三轮巡察报告 机密', '机密'],
    ['报告,机密 5年', '机密'],
    ['标注:秘密十年。', '秘密'],
    ['机密*长期', '机密'],
    ['机\u200B密\u200B★5年', '机密'],
  ])('is refused when it carries the mark: %s', (text, marker) => {
    expect(findSecrecyMarker(text)).toBe(marker);
  });

  it.each([
    '落实保密工作责任制不到位',
    '未与涉密人员签订保守秘密承诺书',
    '干部泄露工作秘密被诫勉谈话',
    '【工作秘密】内部资料',
    '（工作秘密）',
    '密级：工作秘密',
    '密级：内部',
    '涉嫌侵犯商业秘密',
    '机密级计算机未登记台账',
    '秘密投票选举村委会主任',
    '拒绝密切联系群众',
    '杜绝密闭空间作业事故',
    '机密性、完整性、可用性',
    '三星★秘密花园',
    '保守国家秘密教育不到位',
    '商业秘密',
    '违反《中华人民共和国保守国家秘密法》有关规定',
    '密级为机密的文件随意摆放',
    '未按规定将绝密级文件存入保密柜',
    '绝密、机密、秘密级文件未分柜存放',
    '文件印有“绝密”“机密”字样而未登记',
    '泄露机密3年后才被发现',
    '未执行秘密级10年的保密期限规定',
    '涉密文件中秘密12份、机密3份未登记',
    '保密期限不明确,密级确定不规范',
    '断绝\n密封条未贴',
  ])('is accepted when it only speaks about secrecy: %s', (text) => {
    expect(findSecrecyMarker(text)).toBeUndefined();
  });
});

test('a long text of gaps is read in linear time', () => {
  const text = `密级${' '.repeat(400_000)}${'\n'.repeat(400_000)}${'(绝'.repeat(100_000)}`;

  expect(findSecrecyMarker(text)).toBeUndefined();
});

describe('a file name', () => {
  it.each([
    ['机密-巡察报告.docx', '机密'],
    ['秘密 关于某人的情况.pdf', '秘密'],
    ['秘密文件.xlsx', '秘密'],
    ['巡察报告（机密）.docx', '机密'],
    ['巡察报告-秘密.docx', '秘密'],
    ['第三轮报告机密.docx', '机密'],
    ['1.绝密.pdf', '绝密'],
    ['关于某事的报告秘密★5年.pdf', '秘密'],
    ['_秘密_.pdf', '秘密'],
  ])('is refused: %s', (name, marker) => {
    expect(findSecrecyMarkerInFileName(name)).toBe(marker);
  });

  it.each([
    '保密自查表.xlsx',
    '保守国家秘密承诺书.docx',
    '泄露国家秘密.docx',
    '工作秘密.pdf',
    '某公司商业秘密.pdf',
    '秘密载体管理台账.xlsx',
    '内部-整改台账.xlsx',
    '拒绝密切接触.pdf',
    '无扩展名',
  ])('is accepted: %s', (name) => {
    expect(findSecrecyMarkerInFileName(name)).toBeUndefined();
  });
});
