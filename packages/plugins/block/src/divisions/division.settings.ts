import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

import { kunmingAdjacency } from '../division/kunming-adjacency.ts';
import { Level } from '../levels/levels.schemas.ts';

const AreaCode = z.string().regex(/^[0-9A-Z]{6,9}$/u);
const percent = z.int().min(0).max(100);

const Demands = z.object({
  levels: z.array(Level).max(6),
  weights: z.object({ region: percent, kind: percent, level: percent }),
  regionBy: z.enum(['county', 'distance']),
  farKm: z.int().min(1).max(500),
  size: z.object({ min: z.int().min(2).max(20), max: z.int().min(2).max(20) }),
  count: z.int().min(1).max(200).nullable(),
  balance: z.object({
    weight: z.int().min(0).max(100),
    limit: z.int().min(0).max(1000).nullable(),
  }),
});

/** What is asked of the blocks of one undertaking. */
export const DivisionSettings = Demands.extend({
  together: z.array(z.array(z.uuid()).min(2).max(20)).max(200),
  apart: z.array(z.tuple([z.uuid(), z.uuid()])).max(500),
  /** Pairs of counties that touch, as this undertaking counts them. */
  adjacency: z.array(z.tuple([AreaCode, AreaCode])).max(2000),
  /** Units of cards that do not belong to this undertaking. */
  excluded: z.array(z.uuid()).max(1000),
}).meta({ id: 'BlockDivisionSettings' });
export type DivisionSettings = z.output<typeof DivisionSettings>;

export function sumOf({ kind, level, region }: DivisionSettings['weights']): number {
  return region + kind + level;
}

export const divisionDefaults = defineSetting({
  key: 'block.division_defaults',
  title: '板块划分要求',
  help: '地域、同类、水平三项权重合计100；板块单位数的下限和上限；向县区征集的水平指标。新的划分带入，划分中可再调整。',
  schema: Demands.refine(({ weights }) => sumOf(weights) === 100, '三项权重合计须为100').refine(
    ({ size }) => size.min <= size.max,
    '下限不能大于上限',
  ),
  default: {
    levels: [
      { key: 'economy', title: '经济水平' },
      { key: 'integrity', title: '廉政水平' },
      { key: 'size', title: '规模' },
    ],
    weights: { region: 40, kind: 40, level: 20 },
    regionBy: 'county',
    farKm: 60,
    size: { min: 3, max: 8 },
    count: null,
    balance: { weight: 0, limit: null },
  },
});

export const countyAdjacency = defineSetting({
  key: 'block.county_adjacency',
  title: '县区相邻关系',
  help: '相邻的县区（开发区），按代码成对登记；预置昆明市各县区及开发区。新的划分带入，在划分要求中可逐对调整。',
  schema: z.array(z.tuple([AreaCode, AreaCode])).max(2000),
  default: kunmingAdjacency.map(([one, other]): [string, string] => [one, other]),
});

const kinds = z.string().regex(/^[a-zA-Z]{1,40}$/u);
export const kindFamilies = defineSetting({
  key: 'block.kind_families',
  title: '单位类型的相近类别',
  help: '写在同一行的单位类型视为相近，同类相似按一半计分。',
  schema: z.array(z.array(kinds).min(1).max(20)).max(40),
  default: [
    ['department', 'institution'],
    ['town', 'village'],
    ['school', 'hospital'],
  ],
});

export const blockSettings = [divisionDefaults, countyAdjacency, kindFamilies];
