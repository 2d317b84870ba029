import { describe, expect, it } from 'vitest';

import { demoAttachments } from '../attachments/attachments.ts';
import { demoTaxonomy } from '../library/taxonomy.ts';
import { demoPeople } from '../people/directory.ts';
import { addDays, isWorkDay } from '../work-days.ts';
import { liveRound, liveRoundDay } from './live-round.ts';

const round = liveRound();
const ahead = 'xs-r5-e43';
const people = new Set(demoPeople('530112').map(({ ref }) => ref));
const files = new Set(demoAttachments().map(({ ref }) => ref));

describe('working papers of the live round', () => {
  const onSite = round.workingPapers.filter(({ engagementRef }) => engagementRef !== ahead);

  it('are 24 in the five units on site, in every state up to locked', () => {
    const states = Map.groupBy(onSite, ({ state }) => state);

    expect(onSite).toHaveLength(24);
    expect(new Set(onSite.map(({ engagementRef }) => engagementRef)).size).toBe(5);
    expect([...states.keys()].toSorted()).toEqual([
      'deputyReviewed',
      'draft',
      'locked',
      'signed',
      'teamAgreed',
    ]);
  });

  it('are all different, and numbered without repetition', () => {
    const papers = round.workingPapers;

    expect(new Set(papers.map(({ facts }) => facts)).size).toBe(papers.length);
    expect(new Set(papers.map(({ paperNo }) => paperNo)).size).toBe(papers.length);
  });

  it('carry a formal number and a leader only when locked', () => {
    for (const { state, paperNo, leaderSignRef, signedOn } of round.workingPapers) {
      const locked = state === 'locked';
      expect(/^\[2026\]5巡-[1-3]组-\d\d号$/.test(paperNo)).toBe(locked);
      expect(leaderSignRef !== null && signedOn !== null).toBe(locked);
    }
  });

  it('are signed by two handlers before anyone reviews, and reviewed by nobody who signed', () => {
    for (const { state, steps, handlerRefs } of round.workingPapers) {
      const signers = steps.filter(({ action }) => action === 'sign').map(({ byRef }) => byRef);
      const reviewers = steps.filter(({ action }) => action !== 'sign').map(({ byRef }) => byRef);
      expect(state === 'draft' || new Set(signers).size >= 2).toBe(true);
      expect(reviewers.some((ref) => handlerRefs.includes(ref))).toBe(false);
    }
  });

  it('are handled by members of their own team', () => {
    const teamOf = new Map(round.engagements.map(({ ref, teamRef }) => [ref, teamRef]));

    for (const paper of round.workingPapers) {
      const team = round.teams.find(({ ref }) => ref === teamOf.get(paper.engagementRef));
      const members = team?.members.map(({ personRef }) => personRef) ?? [];
      const named = [
        ...paper.handlerRefs,
        ...paper.finderRefs,
        ...paper.steps.map(({ byRef }) => byRef),
      ];
      expect(named.every((ref) => members.includes(ref))).toBe(true);
    }
  });

  it('are found on site, then drafted and reviewed on work days before today', () => {
    const engagements = new Map(
      round.engagements.map((engagement) => [engagement.ref, engagement]),
    );

    for (const paper of round.workingPapers) {
      const engagement = engagements.get(paper.engagementRef);
      const days = [paper.foundOn, paper.draftedOn, ...paper.steps.map(({ on }) => on)];
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => isWorkDay(day) && day <= liveRoundDay)).toBe(true);
      expect(paper.foundOn >= (engagement?.onSiteFrom ?? '9')).toBe(true);
      expect(paper.foundOn <= (engagement?.onSiteTo ?? '0')).toBe(true);
    }
  });

  it('bring at least one piece of evidence, and every file exists', () => {
    for (const { evidence } of round.workingPapers) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every(({ attachmentRef }) => files.has(attachmentRef))).toBe(true);
    }
  });
});

describe('the unit that went ahead', () => {
  const findings = round.findings;
  const measures = findings.flatMap((finding) =>
    finding.measures.filter(({ state }) => state !== 'verified' && finding.state === 'rectifying'),
  );
  const dueIn = (from: number, to: number) =>
    measures.filter(
      ({ due }) =>
        due !== null && due > addDays(liveRoundDay, from) && due <= addDays(liveRoundDay, to),
    );

  it('has 18 findings in planning, rectifying and close requested', () => {
    const states = Map.groupBy(findings, ({ state }) => state);

    expect(findings).toHaveLength(18);
    expect(states.get('planning')).toHaveLength(3);
    expect(states.get('rectifying')).toHaveLength(11);
    expect(states.get('closeRequested')).toHaveLength(4);
  });

  it('has measures overdue, due within 10 days and due within 20 days', () => {
    expect(dueIn(-60, -1).length).toBeGreaterThanOrEqual(4);
    expect(dueIn(-1, 10).length).toBeGreaterThanOrEqual(4);
    expect(dueIn(10, 20).length).toBeGreaterThanOrEqual(4);
  });

  it('rests every finding on locked papers, two of them on more than one', () => {
    const locked = new Map(round.workingPapers.map((paper) => [paper.ref, paper]));
    const cited = findings.flatMap(({ paperRefs }) => paperRefs);

    expect(cited.every((ref) => locked.get(ref)?.state === 'locked')).toBe(true);
    expect(new Set(cited).size).toBe(cited.length);
    expect(findings.every(({ paperRefs }) => paperRefs.length > 0)).toBe(true);
    expect(findings.filter(({ paperRefs }) => paperRefs.length > 1)).toHaveLength(2);
  });

  it('asks to close only what is done', () => {
    for (const { state, measures: own, evidenceRefs } of findings) {
      if (state !== 'closeRequested') continue;
      expect(own.every((measure) => measure.state === 'verified')).toBe(true);
      expect(evidenceRefs.length).toBeGreaterThan(0);
    }
  });

  it('resolves every person, file and category', () => {
    const codes = new Set(demoTaxonomy.map(({ code }) => code));

    for (const { cat2, measures: own, evidenceRefs } of findings) {
      expect(codes.has(cat2)).toBe(true);
      expect(evidenceRefs.every((ref) => files.has(ref))).toBe(true);
      for (const { ownerRef, leadLeaderRef, principalRef, evidenceRefs: proofs } of own) {
        expect([ownerRef, leadLeaderRef, principalRef].every((ref) => people.has(ref))).toBe(true);
        expect(proofs.every((ref) => files.has(ref))).toBe(true);
      }
    }
  });

  it('records progress on work days after feedback and not after today', () => {
    for (const { issuedOn, measures: own } of findings) {
      for (const { due, progress } of own) {
        const days = progress.map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day > issuedOn && day <= liveRoundDay && isWorkDay(day))).toBe(
          true,
        );
        expect(due === null || isWorkDay(due)).toBe(true);
      }
    }
  });
});
