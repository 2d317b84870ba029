import { z } from 'zod';

export interface Counts {
  passed: number;
  failed: number;
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const JourneyTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string() })),
});

const JourneySuite = z.object({
  specs: z.array(z.object({ tests: z.array(JourneyTest) })),
  get suites() {
    return z.array(JourneySuite).optional();
  },
});

const JourneyReport = z.object({ suites: z.array(JourneySuite) });

/** A run that ended badly without a failed test of its own counts as one failure. */
function settle(counts: Counts, ok: boolean): Counts {
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Counts tests; a file that failed to load counts as one failure. */
export function countTests(report: unknown, ok: boolean): Counts {
  const { success, data } = VitestReport.safeParse(report);
  if (!success) return { passed: 0, failed: 1 };

  const statuses = data.testResults.flatMap(({ status, assertionResults }) =>
    assertionResults.length > 0 ? assertionResults.map((result) => result.status) : [status],
  );
  return settle(
    {
      passed: statuses.filter((status) => status === 'passed').length,
      failed: statuses.filter((status) => status === 'failed').length,
    },
    ok,
  );
}

type Journey = z.infer<typeof JourneyTest>;

function journeysOf({ specs, suites = [] }: z.infer<typeof JourneySuite>): Journey[] {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(journeysOf)];
}

function isSkipped({ status, annotations }: Journey): boolean {
  return status === 'skipped' && annotations.some(({ type }) => type === 'skip');
}

/** Counts journeys; one that did not run counts as failed, unless the journey itself says skip. */
export function countJourneys(report: unknown, ok: boolean): Counts {
  const { success, data } = JourneyReport.safeParse(report);
  if (!success) return { passed: 0, failed: 1 };

  const ran = data.suites.flatMap(journeysOf).filter((journey) => !isSkipped(journey));
  const passed = ran.filter(({ status }) => status === 'expected').length;
  return settle({ passed, failed: ran.length - passed }, ok);
}
