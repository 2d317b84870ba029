import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

const Days = z.int().min(-365).max(365);

export const colourLadder = defineSetting({
  key: 'rectification.colour_ladder',
  title: '时限预警颜色',
  help: '距完成时限多少天起显示绿色、黄色、红色。',
  schema: z
    .object({ green: Days, yellow: Days, red: Days })
    .refine(
      (ladder) => ladder.green > ladder.yellow && ladder.yellow > ladder.red,
      '绿色应早于黄色，黄色应早于红色',
    ),
  default: { green: 20, yellow: 10, red: 0 },
});
