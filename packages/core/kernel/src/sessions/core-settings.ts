import { defineSetting, secrecyGrades, type SettingDefinition } from '@lianxun/plugin-api';
import { z } from 'zod';

import { issuerSetting } from '../documents/document-settings.ts';

const count = (least: number, most: number) => z.number().int().min(least).max(most);

export const passwordSetting = defineSetting({
  key: 'core.password',
  title: '密码规则',
  help: '密码的最短长度、字符种类、有效天数（0 为不过期）和不可重复的历史次数。',
  schema: z.object({
    minLength: count(8, 64),
    minClasses: count(1, 4),
    maxAgeDays: count(0, 3650),
    history: count(0, 24),
  }),
  default: { minLength: 8, minClasses: 3, maxAgeDays: 90, history: 5 },
});

export const lockoutSetting = defineSetting({
  key: 'core.lockout',
  title: '登录锁定',
  help: '连续多少次登录失败后锁定账号，以及锁定多少分钟。',
  schema: z.object({ failures: count(1, 50), minutes: count(1, 1440) }),
  default: { failures: 5, minutes: 30 },
});

export const sessionSetting = defineSetting({
  key: 'core.session',
  title: '会话',
  help: '无操作多少分钟、最长多少小时后退出登录；同一类设备是否只保留一个会话。',
  schema: z.object({
    idleMinutes: count(1, 720),
    absoluteHours: count(1, 72),
    onePerDeviceClass: z.boolean(),
  }),
  default: { idleMinutes: 30, absoluteHours: 12, onePerDeviceClass: true },
});

export const secondFactorSetting = defineSetting({
  key: 'core.secondFactor',
  title: '动态口令',
  help: '是否要求所有成员登录时使用动态口令。',
  schema: z.object({ required: z.boolean() }),
  default: { required: false },
});

export const watermarkSetting = defineSetting({
  key: 'core.watermark',
  title: '页面水印',
  help: '页面和打印件上显示姓名、单位、时间和手机号后四位。',
  schema: z.boolean(),
  default: true,
});

export const defaultGradeSetting = defineSetting({
  key: 'core.defaultGrade',
  title: '默认密级',
  help: '没有单独定密级的记录和新传材料按此办理：公开、内部或工作秘密。',
  schema: z.enum(secrecyGrades),
  default: 'internal',
});

export const deadlineColoursSetting = defineSetting({
  key: 'core.deadlineColours',
  title: '期限颜色',
  help: '剩余天数达到绿、黄、红三档的起点。',
  schema: z
    .object({ green: count(0, 365), yellow: count(0, 365), red: count(-365, 365) })
    .refine(({ green, yellow, red }) => green > yellow && yellow > red, {
      message: '三档天数须依次减小',
    }),
  default: { green: 20, yellow: 10, red: 0 },
});

export const rollToWorkdaySetting = defineSetting({
  key: 'core.rollToWorkday',
  title: '期限顺延',
  help: '按自然日、月计算的期限届满日是休息日时，顺延到下一个工作日。',
  schema: z.boolean(),
  default: true,
});

/** Settings of the core plugin itself. */
export const coreSettings: readonly SettingDefinition[] = [
  passwordSetting,
  lockoutSetting,
  sessionSetting,
  secondFactorSetting,
  watermarkSetting,
  defaultGradeSetting,
  deadlineColoursSetting,
  rollToWorkdaySetting,
  issuerSetting,
];
