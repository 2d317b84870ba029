import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

import { AreaCode } from '../fields.ts';

/** A zone belongs to a county too: its people meet both codes (地域回避). */
export const countiesOfTenant = defineSetting({
  key: 'talent-pool.counties_of_tenant',
  title: '地域回避所在县区代码',
  help: '开发区、功能区除自身代码外，还应填写所在县区代码，籍贯、成长地、现工作地与其相同的同样适用地域回避',
  schema: z.array(AreaCode).max(5),
  default: [],
});
