import type { ApiSchema } from '@lianxun/api-client';

export type Notice = ApiSchema<'NotificationView'>;
export type Notices = ApiSchema<'NotificationPage'>;
