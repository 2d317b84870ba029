import { roleFor, verdictsOf, type Place, type Verdict } from './board-rules.ts';
import type { Board } from './board.svelte.ts';
import { roleOrder, roleWords, signed } from './plan-words.ts';

/**
 * A person who has been picked up, by pointer or by keys, and where he would go. Both ways share
 * the verdicts; keys walk over the pool and the teams and speak what they find.
 */
export class Carry {
  person = $state<string | null>(null);
  byKeys = $state(false);
  target = $state.raw<Place>(null);
  #board: Board;

  /** What each team would say of him. */
  verdicts = $derived.by(() => this.#verdicts());

  constructor(board: Board) {
    this.#board = board;
  }

  drag(person: string): void {
    this.byKeys = false;
    this.target = null;
    this.person = person;
  }

  /** Picks up by key; true unless the seat is fixed. */
  pick(person: string): boolean {
    const seat = this.#board.seatOf(person);
    if (!this.#board.open || seat?.dispatchedAt) {
      this.#board.said = this.#board.open ? '已派员，不能移动' : '方案已送批，不能移动';
      return false;
    }
    this.byKeys = true;
    this.person = person;
    this.target = seat === undefined ? null : { team: seat.team, role: seat.role };
    this.#board.said = `已拿起${this.#board.nameOf(person)}。左右键换组，上下键换职务，回车放下，Esc 放回。`;
    return true;
  }

  /** Next or previous team; before the first lies the pool. */
  step(by: 1 | -1): void {
    const { teams } = this.#board.data.problem;
    const now = teams.findIndex(({ id }) => id === this.target?.team);
    const next = Math.min(teams.length - 1, Math.max(-1, now + by));
    const team = teams[next];
    this.target = team === undefined ? null : { team: team.id, role: this.#role() };
    this.#tell();
  }

  turn(by: 1 | -1): void {
    if (this.target === null) return;
    const now = roleOrder.indexOf(this.target.role);
    const role = roleOrder[Math.min(roleOrder.length - 1, Math.max(0, now + by))] ?? 'member';
    this.target = { ...this.target, role };
    this.#tell();
  }

  drop(): void {
    const { person, target } = this;
    if (person === null) return;
    const name = this.#board.nameOf(person);
    if (this.#board.move(person, target)) {
      this.#board.said = `${name}已放到${this.#placeName(target)}，得分 ${Math.round(this.#board.score.total)}`;
      this.cancel();
    }
  }

  cancel(): void {
    this.person = null;
    this.target = null;
  }

  putBack(): void {
    if (this.person !== null) this.#board.said = `${this.#board.nameOf(this.person)}已放回原处`;
    this.cancel();
  }

  #role() {
    const someone = this.#board.people.get(this.person ?? '');
    const now = this.target?.role ?? this.#board.seatOf(this.person ?? '')?.role;
    return someone === undefined ? ('member' as const) : roleFor(someone, now);
  }

  #verdicts(): ReadonlyMap<string, Verdict> {
    const { teams } = this.#board.data.problem;
    const someone = this.#board.people.get(this.person ?? '');
    if (someone === undefined) return verdictsOf(teams, undefined);
    const usual = roleFor(someone, this.#board.seatOf(someone.id)?.role);
    return verdictsOf(teams, (team) => {
      const role = this.target?.team === team ? this.target.role : usual;
      return this.#board.verdict(someone, { team, role });
    });
  }

  #tell(): void {
    const verdict = this.verdicts.get(this.target?.team ?? '');
    const words = verdict === undefined ? '' : `，${wordsOf(verdict)}`;
    this.#board.said = `${this.#placeName(this.target)}${words}`;
  }

  #placeName(place: Place): string {
    if (place === null) return '人选';
    return `${this.#board.teams.get(place.team)?.name ?? ''}${roleWords[place.role]}`;
  }
}

/** A verdict in one sentence. */
export function wordsOf({ state, reasons, change }: Verdict): string {
  if (state === 'refused') return `不能进组：${reasons.join('；')}`;
  const points = change === null ? '' : `，得分 ${signed(change)}`;
  return state === 'suspect'
    ? `疑似须回避，核定前不能派员：${reasons.join('；')}${points}`
    : `可以进组${points}`;
}
