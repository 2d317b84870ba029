import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Answers of public forms are due to be handed on. */
export const publicAnswersDue = defineEvent('core.public_answers_due', z.object({}));
