import { installProblemMessages } from '#lib/api/problem.ts';
import { contributions } from '#lib/plugins/registry.ts';

installProblemMessages(contributions);
