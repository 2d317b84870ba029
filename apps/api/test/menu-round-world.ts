import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import type { Lent } from './play-combined.ts';
import { playEvaluation } from './play-evaluation.ts';
import { playMenu } from './play-menu.ts';
import type { Play, Taking } from './play-world.ts';

export const seats = {
  组长: 'leader',
  副组长: 'deputyLeader',
  联络员: 'liaison',
  组员: 'member',
} as const;
type Seat = keyof typeof seats;

/** Who is lent to whom in a round of 菜单式, by name. */
export function menuRound(play: Play) {
  const menu = playMenu(play.host, play.city);
  const evaluation = playEvaluation(play.host);
  const pool = new Map<string, Lent>();

  async function lends(home: Place, name: string): Promise<Lent> {
    const into = name.endsWith('组长') ? 'leader' : 'inspection';
    const person = await play.combined.lent(home, name, into);
    pool.set(name, person);
    return person;
  }

  function lent(name: string): Lent {
    const person = pool.get(name);
    if (person === undefined) throw new Error(`nobody lends ${name}`);
    return person;
  }

  /** Names on the dispatches that somebody's office sees. */
  async function namesAt(place: Place): Promise<ReadonlySet<string>> {
    const { body } = await place.must(place.clerk, 'GET', 'talent-pool/dispatches?limit=200');
    return new Set(listOf(body['items']).map(({ personName }) => String(personName)));
  }

  /** Who is seated for a county, as the plan stands. */
  async function seatedFor(combinedId: string, { county }: Taking) {
    const { teams } = await menu.outcomeOf(combinedId);
    const own = teams.find(({ countyName }) => countyName === county.tenant.name);
    return own?.people ?? [];
  }

  const namesFor = async (combinedId: string, taking: Taking) =>
    new Set((await seatedFor(combinedId, taking)).map(({ name }) => name));

  async function seatedAs(combinedId: string, taking: Taking, seat: Seat): Promise<Lent> {
    const found = (await seatedFor(combinedId, taking)).find(({ role }) => role === seat);
    return lent(found?.name ?? seat);
  }

  /** City and county agree on the leader, and the county authorises everybody; answers how it went. */
  async function authorise(
    combinedId: string,
    taking: Taking,
    validTo: string,
  ): Promise<readonly number[]> {
    const [it] = taking.engaged;
    if (it === undefined) throw new Error('no unit');
    const as = (seat: Seat) => seatedAs(combinedId, taking, seat);
    const { name, user: leader } = await as('组长');
    await play.combined.nominateLeader(combinedId, taking.county, { name, userId: leader.id });
    await play.combined.authoriseLeader(taking.part);
    const answers: number[] = [];
    for (const person of await namesFor(combinedId, taking))
      answers.push((await play.staffing.authorise(it, person, validTo)).status);
    taking.team = {
      leader,
      deputy: (await as('副组长')).user,
      members: [(await as('联络员')).user, (await as('组员')).user],
    };
    return answers;
  }

  /** 五位一体评价 to its end: of each the office's part with 满意度, and the total; then 评价反馈 of all. */
  async function evaluate({ county, engaged: [it], team }: Taking, dueOn: string) {
    if (it === undefined) throw new Error('no unit');
    const { path, sheets } = await evaluation.evaluate(it, team, dueOn);
    for (const { id } of sheets)
      await county.must(county.clerk, 'POST', `${path}/sheets/${id}/feedback`);
    await play.workOff();
    return sheets.map(({ shares, totalHundredths: total }) => {
      const overall = shares.find(({ part }) => part === 'overall')?.meanHundredths;
      return { overall, total };
    });
  }

  /** Of whom the unit that lends people is told how this county found them. */
  async function toldHome(home: Place, { county }: Taking): Promise<ReadonlySet<string>> {
    const told = await evaluation.feedbacksOf(home);
    const own = told.filter(({ fromName }) => fromName === county.tenant.name);
    return new Set(own.map(({ personName }) => personName));
  }

  /** His card is offered anew; answers the evaluation by which the city would match him now. */
  async function renewed({ cardId, home, user }: Lent): Promise<unknown> {
    const offer = `talent-pool/card-offers/${cardId}`;
    await home.must(home.clerk, 'POST', `${offer}/renew`, { expiresOn: '2027-06-30' });
    await home.must(user, 'POST', `${offer}/consent`, { agrees: true });
    await home.must(home.director, 'POST', `${offer}/decision`, { approves: true });
    await play.workOff();
    const cards = await play.city.must(play.city.clerk, 'GET', 'talent-pool/candidate-cards');
    return listOf(cards.body['items']).find(({ id }) => id === cardId)?.['evaluation'];
  }

  /** He does not go. */
  async function refuse({ home, name, user }: Lent, to: Place, reason: string): Promise<void> {
    const atHome = await play.combined.dispatchOf(home, { name, to });
    const answer = `talent-pool/own-dispatches/${atHome}/answer`;
    await home.must(user, 'POST', answer, { agrees: false, reason });
    await play.workOff();
  }

  /** 退回重派, by the county he was to go to; answers the dispatch at his home. */
  async function sendBack({ home, name }: Lent, from: Place, reason: string): Promise<string> {
    const back = { move: 'return', reason, reasonCode: 'recusal' };
    const id = await play.staffing.flow.find(from, name);
    await from.must(from.director, 'POST', `core/cases/dispatch/${id}/events`, back);
    await play.workOff();
    return await play.combined.dispatchOf(home, { name, to: from });
  }

  /** His county sends somebody else, whom the city checks and confirms. */
  async function replace(atHome: string, { cardId, home, name, user }: Lent, to: Place) {
    const { agreed, confirmed } = play.staffing.flow;
    const path = `talent-pool/dispatches/${atHome}/replacement`;
    await home.must(home.director, 'POST', path, { candidateId: cardId });
    await agreed(home, atHome, { user, as: 'renominate' });
    await play.workOff();
    await confirmed(await play.combined.dispatchOf(play.city, { name, to }));
    await play.workOff();
  }

  /** The plan is approved, and every county told what it gets. */
  async function settle(combinedId: string): Promise<void> {
    const { plan } = await menu.outcomeOf(combinedId);
    await menu.approve(plan.id);
    await menu.tell(combinedId);
    await play.workOff();
  }

  return {
    refuse,
    sendBack,
    replace,
    settle,
    menu,
    pool,
    lends,
    lent,
    namesAt,
    namesFor,
    seatedAs,
    authorise,
    evaluate,
    toldHome,
    renewed,
  };
}
