import { describe, expect, it } from 'vitest';

import { demoAttachments } from '../attachments/attachments.ts';
import { demoTaxonomy } from '../library/taxonomy.ts';
import { demoPeople, demoUnits } from '../people/directory.ts';
import type { DemoFinding } from '../types.ts';
import { isWorkDay } from '../work-days.ts';
import { finishedRound } from './finished-round.ts';

const round = finishedRound();
const findings = round.findings;

function total(amount: (finding: DemoFinding) => number): number {
  return findings.reduce((sum, finding) => sum + amount(finding), 0);
}

function findingsByUnit(): DemoFinding[][] {
  return [...Map.groupBy(findings, ({ engagementRef }) => engagementRef).values()];
}

describe('the figures of the finished round', () => {
  it('has 40 units, 8 teams and 697 findings', () => {
    expect(round.engagements).toHaveLength(40);
    expect(new Set(round.engagements.map(({ unitRef }) => unitRef)).size).toBe(40);
    expect(round.teams).toHaveLength(8);
    expect(findings).toHaveLength(697);
  });

  it('closes 688, leaves 4 partly done and 5 not done: 98.71 %', () => {
    const count = (state: string) => findings.filter((finding) => finding.state === state).length;

    expect([count('closed'), count('partlyDone'), count('notDone')]).toEqual([688, 4, 5]);
    expect(((count('closed') / findings.length) * 100).toFixed(2)).toBe('98.71');
  });

  it('sums to 66.57, 146 and 1369.5 万元 to the fen', () => {
    expect(total(({ refunded }) => refunded)).toBe(66_570_000);
    expect(total(({ recovered }) => recovered)).toBe(146_000_000);
    expect(total(({ saved }) => saved)).toBe(1_369_500_000);
  });

  it('names every amount in the texts of its finding', () => {
    const carriers = findings.filter(
      ({ refunded, recovered, saved }) => refunded + recovered + saved > 0,
    );

    for (const finding of carriers) {
      const amount = finding.refunded + finding.recovered + finding.saved;
      expect(JSON.stringify(finding)).toContain(`${(amount / 1_000_000).toFixed(2)}万元`);
    }
    expect(carriers.length).toBeGreaterThan(100);
  });

  it('counts 589 rules, each with a number of its own', () => {
    const numbers = findings.flatMap(({ rules }) => rules.map(({ number }) => number));

    expect(numbers).toHaveLength(589);
    expect(new Set(numbers).size).toBe(589);
  });

  it('counts 38 life meetings, 141 study sessions and 72 party lectures in the reports', () => {
    const reports = round.engagements.flatMap(({ report }) => report ?? []);
    const sum = (key: 'lifeMeetings' | 'studySessions' | 'partyLectures') =>
      reports.reduce((all, report) => all + report[key], 0);

    expect([sum('lifeMeetings'), sum('studySessions'), sum('partyLectures')]).toEqual([
      38, 141, 72,
    ]);
  });

  it('has about 1,500 measures, one to three each', () => {
    const counts = findings.map(({ measures }) => measures.length);
    const sum = counts.reduce((a, b) => a + b, 0);

    expect(sum).toBeGreaterThan(1_450);
    expect(sum).toBeLessThan(1_600);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBe(3);
  });
});

describe('the texts of the finished round', () => {
  it('never repeats a finding, and no two findings of a unit are of one kind', () => {
    expect(new Set(findings.map(({ text }) => text)).size).toBe(697);
    for (const ofUnit of findingsByUnit()) {
      expect(new Set(ofUnit.map(({ goal }) => goal)).size).toBe(ofUnit.length);
      const rules = ofUnit.flatMap(({ rules: own }) => own.map(({ name }) => name));
      expect(new Set(rules).size).toBe(rules.length);
    }
  });

  it('leaves no slot open and no value missing', () => {
    expect(JSON.stringify(round)).not.toMatch(/[{]\w+[:}]\w*[}]|undefined|NaN|。。|，，/);
  });

  it('files every finding under the taxonomy', () => {
    const codes = new Map(demoTaxonomy.map(({ code, parentCode }) => [code, parentCode]));

    for (const { cat1, cat2 } of findings) expect(codes.get(cat2)).toBe(cat1);
  });

  it('states the cause, the goal and what else was checked', () => {
    for (const finding of findings) {
      expect(finding.rootCause).toMatch(/^一是.+；二是.+。$/);
      expect(finding.goal?.length).toBeGreaterThan(6);
      expect(finding.generalise?.length).toBeGreaterThan(10);
    }
  });
});

describe('the dates of the finished round', () => {
  it('orders the stages of the round and of every engagement', () => {
    for (const { stages } of [round, ...round.engagements]) {
      const days = stages.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
    }
  });

  it('orders the life of every finding', () => {
    for (const finding of findings) {
      const days = [
        finding.issuedOn,
        finding.claimedOn,
        finding.planSubmittedOn,
        finding.planApprovedOn,
        finding.closeRequestedOn,
        finding.closedOn,
      ].filter((day) => day !== null);
      expect(days).toEqual(days.toSorted());
      expect(days.every(isWorkDay)).toBe(true);
      expect(days.at(-1)?.localeCompare('2025-01-17')).toBe(-1);
    }
  });

  it('finishes every measure between feedback and the request to close', () => {
    for (const finding of findings) {
      for (const { due, finishedOn, progress } of finding.measures) {
        const days = progress.map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day > finding.issuedOn && isWorkDay(day))).toBe(true);
        expect(due === null || isWorkDay(due)).toBe(true);
        expect((finishedOn ?? '') <= (finding.closeRequestedOn ?? '9')).toBe(true);
      }
    }
  });

  it('closes only findings whose measures are all verified or of long duration', () => {
    for (const { state, measures } of findings) {
      const open = measures.filter(
        (measure) => measure.state !== 'verified' && measure.rectificationType !== '长期坚持',
      );
      expect(open.length > 0).toBe(state !== 'closed');
    }
  });

  it('gives the nine open ones a day of review', () => {
    const open = findings.filter(({ state }) => state !== 'closed');

    expect(open.every(({ nextReviewOn, note }) => nextReviewOn !== null && note !== null)).toBe(
      true,
    );
    expect(new Set(open.map(({ engagementRef }) => engagementRef)).size).toBe(9);
  });
});

describe('the references of the finished round', () => {
  const people = new Set(demoPeople('530112').map(({ ref }) => ref));
  const units = new Set(demoUnits('530112').map(({ ref }) => ref));

  it('resolves every unit, team, person and file', () => {
    const teams = new Set(round.teams.map(({ ref }) => ref));
    const engagements = new Set(round.engagements.map(({ ref }) => ref));
    const files = new Set(demoAttachments().map(({ ref }) => ref));

    expect(
      round.engagements.every(({ unitRef, teamRef }) => units.has(unitRef) && teams.has(teamRef)),
    ).toBe(true);
    for (const finding of findings) {
      expect(engagements.has(finding.engagementRef)).toBe(true);
      expect(finding.evidenceRefs.every((ref) => files.has(ref))).toBe(true);
      for (const measure of finding.measures) {
        const { leadLeaderRef, principalRef, ownerRef, progress } = measure;
        const named = [
          leadLeaderRef,
          principalRef,
          ownerRef,
          ...progress.map(({ byRef }) => byRef),
        ];
        expect(named.every((ref) => people.has(ref))).toBe(true);
      }
    }
    const reports = round.engagements.flatMap(({ report }) => report?.attachmentRefs ?? []);
    expect(reports.every((ref) => files.has(ref))).toBe(true);
  });

  it('is the same on every run', () => {
    expect(finishedRound()).toBe(round);
    expect(findings[0]?.ref).toBe('xs-r3-e01-f01');
  });
});
