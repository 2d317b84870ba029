import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const entryGap = defineSetting({
  key: 'linkage.entry_gap',
  title: '联动式各县区进驻最大间隔（工作日）',
  help: '最早与最晚进驻的县区相隔超过这个工作日数时提醒。默认值尚未经确认。',
  schema: z.int().min(0).max(60),
  default: 5,
});

export const commonCounties = defineSetting({
  key: 'linkage.common_counties',
  title: '联动式共性问题最低县区占比',
  help: '百分数。发现同一清单事项问题的县区不少于已报送县区的这个占比时，列为共性问题。默认值尚未经确认。',
  schema: z.int().min(1).max(100),
  default: 50,
});

export const linkageSettings = [entryGap, commonCounties];
