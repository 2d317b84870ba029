import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

import { Limits, SkillDemands, Weights } from './staffing-problem.schemas.ts';

export const staffingWeights = defineSetting({
  key: 'talent-pool.staffing_weights',
  title: '组队目标权重',
  help: '择优编组时各项目标的分量，0 为不考虑。新建方案时带入，方案内可再调整。',
  schema: Weights,
  default: {
    expertise: 10,
    mixing: 6,
    mentoring: 4,
    fairLoad: 5,
    rotation: 3,
    travel: 1,
    wishes: 4,
    evaluation: 3,
  },
});

export const staffingLimits = defineSetting({
  key: 'talent-pool.staffing_limits',
  title: '组队限制',
  help: '所有巡察组都须满足的限制；留空的不作要求。新建方案时带入，方案内可再调整。',
  schema: Limits,
  default: {
    maxShareOfSendingUnit: 0.4,
    minOutsideShare: null,
    minSendingUnits: 2,
    maxOutOfSendingUnit: 0.2,
    maxConsecutiveRounds: 2,
    maxRounds: null,
    bothLevels: false,
  },
});

export const teamDemand = defineSetting({
  key: 'talent-pool.team_demand',
  title: '每组编制与专业',
  help: '一个巡察组的人数、副组长人数和须有的专业。新建方案时带入每个组，组内可再调整。',
  schema: z
    .object({
      sizeMin: z.int().min(2).max(30),
      sizeMax: z.int().min(2).max(30),
      deputiesMin: z.int().min(0).max(5),
      deputiesMax: z.int().min(0).max(5),
      skills: SkillDemands,
    })
    .refine(({ sizeMin, sizeMax }) => sizeMin <= sizeMax, '最少人数不能多于最多人数')
    .refine(
      ({ deputiesMin, deputiesMax }) => deputiesMin <= deputiesMax,
      '最少副组长人数不能多于最多人数',
    ),
  default: {
    sizeMin: 5,
    sizeMax: 7,
    deputiesMin: 1,
    deputiesMax: 2,
    skills: ['audit', 'partyBuilding', 'discipline', 'writing'].map((skill) => ({
      skill,
      count: 1,
      hard: false,
    })),
  },
});

export const travelDistances = defineSetting({
  key: 'talent-pool.travel_distances',
  title: '往返里程',
  help: '从派员地到被巡察地的公里数，按行政区划代码登记。没有登记的按 0 计。',
  schema: z
    .array(
      z.object({
        from: z.string().regex(/^[0-9A-Z]{6,9}$/u),
        to: z.string().regex(/^[0-9A-Z]{6,9}$/u),
        kilometres: z.int().min(0).max(5000),
      }),
    )
    .max(2000),
  default: [],
});

export const planSettings = [staffingWeights, staffingLimits, teamDemand, travelDistances];
