import { insertUser, type TestUser } from '@lianxun/plugin-testing';

import { placeIn, type Place } from './dispatch-world.ts';
import { playBlocks, type CardedUnit } from './play-blocks.ts';
import { playCloseOut, type Issued } from './play-close-out.ts';
import { playCombined, type Part } from './play-combined.ts';
import { playEyes } from './play-eyes.ts';
import { playReport } from './play-report.ts';
import { playRound, type Engaged, type Team } from './play-round.ts';
import { playStaffing } from './play-staffing.ts';
import { passTo, workOff } from './play-time.ts';
import { openWorkflowHost } from './workflow-county.ts';

/** What one county has in a round, as far as it has come. */
export interface Taking {
  readonly county: Place;
  part: Part;
  units: readonly CardedUnit[];
  engaged: readonly Engaged[];
  team: Team;
}

interface Joined {
  readonly title: string;
  readonly units: readonly string[];
  readonly inspectionType: 'linked' | 'routine';
}

interface Found {
  readonly facts: string;
  readonly wording: string;
}

/** A city whose clock stands at this day, and all that happens between it and its counties. */
export async function openPlay(day: string) {
  const host = await openWorkflowHost();
  await passTo(host, day);
  const city = await placeIn(host, await host.city());
  const combined = playCombined(host, city);
  const round = playRound(host);
  const report = playReport(round);
  const closeOut = playCloseOut(round);

  /** A county takes part, with a round and units of its own that the city has a card of. */
  async function takePart(taking: Taking, of: Joined): Promise<void> {
    const { county } = taking;
    taking.part = await combined.partOf(county, of.title);
    const roundId = await combined.join(taking.part);
    taking.units = await playBlocks(host, city).cardOf(county, of.units);
    taking.engaged = await round.form(county, roundId, taking.units, of.inspectionType);
  }

  /** Each of these takes part with one unit, and the undertaking begins. */
  async function join(
    takings: readonly Taking[],
    { id, unit, ...of }: Omit<Joined, 'units'> & { readonly id: string; readonly unit: string },
  ): Promise<void> {
    for (const taking of takings) await takePart(taking, { ...of, units: [unit] });
    await combined.begin(id);
    await workOff(host);
  }

  /** A paper of the team, locked, and the finding made of it. */
  async function find(taking: Pick<Taking, 'engaged' | 'team'>, { facts, wording }: Found) {
    const paperId = await round.lockPaper(first(taking), taking.team, facts);
    const wrote = { paperId, text: wording };
    return { paperId, findingId: await round.propose(first(taking), taking.team, wrote) };
  }

  /** Reports of the teams, passed, heard by the committee and told to the city. */
  async function hear(takings: readonly Taking[]): Promise<void> {
    for (const { engaged, ...taking } of takings) {
      for (const it of engaged) await report.pass(it, taking.team);
      await round.submitReport(engaged);
      const it = first({ engaged });
      await report.brief(it);
      await report.sendToCity(it);
    }
    await report.receipt(city);
    await workOff(host);
  }

  /** 反馈 to every unit, which has signed for it. */
  async function feedBack(takings: readonly Taking[]): Promise<void> {
    for (const { engaged, team } of takings) {
      await round.decide(engaged);
      for (const it of engaged) {
        await report.meet(it, team);
        await round.giveFeedback(it, team);
      }
      await round.rectify(engaged);
    }
    await workOff(host);
  }

  /** A finding from 认领 to 销号. */
  async function close(issued: Issued, discipline: TestUser): Promise<void> {
    const measureId = await closeOut.planAndApprove(issued, discipline);
    await closeOut.carryOut(issued, measureId);
    await closeOut.requestClose(issued);
    await closeOut.close(issued, discipline);
    await workOff(host);
  }

  /** 评估 and 归档 of a round. */
  async function file({ engaged }: Taking): Promise<void> {
    await round.assess(engaged);
    await round.archive(engaged);
    await workOff(host);
  }

  const member = (place: Place, role: string) =>
    insertUser(host.app.db.admin, place.tenant, { roles: [role] });

  /** The system administrator of a tenant switches a plugin on or off. */
  async function enable(place: Place, plugin: string, isEnabled: boolean): Promise<void> {
    const by = await member(place, 'sysAdmin');
    await place.must(by, 'PUT', `admin/core/plugins/${plugin}`, { isEnabled });
  }

  return {
    host,
    city,
    combined,
    round,
    takePart,
    join,
    find,
    hear,
    feedBack,
    closeOut: close,
    file,
    staffing: playStaffing(host, city, { combined, round }),
    eyes: playEyes(host),
    member,
    enable,
    passTo: (to: string, time?: string) => passTo(host, to, time),
    workOff: () => workOff(host),
    end: () => host.close(),
  };
}

export type Play = Awaited<ReturnType<typeof openPlay>>;

export function begun(county: Place): Taking {
  const { clerk } = county;
  return {
    county,
    part: { county, participationId: '' },
    units: [],
    engaged: [],
    team: { leader: clerk, deputy: clerk, members: [clerk, clerk] },
  };
}

export function first({ engaged: [it] }: Pick<Taking, 'engaged'>): Engaged {
  if (it === undefined) throw new Error('no unit');
  return it;
}
