import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Somebody took up or left a post: the leadership of a unit may be another. */
export const postsChanged = defineEvent('core.posts_changed', z.object({ personId: z.uuid() }));
