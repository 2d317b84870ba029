import { threeFocuses, type Category } from '../suggestions/three-focuses.ts';
import type { Taxonomy, TaxonomyNode } from './taxonomy.rules.ts';

const leaf = (name: string): TaxonomyNode => ({ name, tags: [], parts: [] });
const nodeOf = ({ name, parts }: Category): TaxonomyNode => ({
  name,
  tags: [],
  parts: parts.map(leaf),
});

/** 四个落实, first edition. */
const fourImplementations: readonly Category[] = [
  {
    name: '落实党的理论和路线方针政策以及党中央重大决策部署',
    parts: [
      '学习贯彻党的创新理论',
      '贯彻党中央重大决策部署',
      '落实省市县委工作要求',
      '履行核心职能职责',
      '意识形态工作责任制',
      '防范化解重大风险',
    ],
  },
  {
    name: '落实全面从严治党战略部署',
    parts: [
      '党委（党组）主体责任',
      '纪检监察监督责任',
      '重点领域廉洁风险',
      '中央八项规定精神',
      '群众身边不正之风和腐败问题',
    ],
  },
  {
    name: '落实新时代党的组织路线',
    parts: ['领导班子建设', '选人用人', '干部担当作为', '基层党组织建设', '人才工作'],
  },
  {
    name: '落实巡视巡察、审计等监督发现问题整改',
    parts: ['整改主体责任', '整改措施落实', '审计整改', '主题教育检视问题整改', '成果运用'],
  },
];

/** What the product ships; a tenant starts versions of its own from them. */
export const builtInTaxonomies: readonly Taxonomy[] = [
  { key: 'three-focuses', number: 1, title: '三个聚焦', items: threeFocuses.map(nodeOf) },
  {
    key: 'four-implementations',
    number: 1,
    title: '四个落实',
    items: fourImplementations.map(nodeOf),
  },
];
