import { installProblemMessages } from '#lib/api/problem.ts';

installProblemMessages();
