import { etagOf, Problem, type Api } from '@lianxun/api-client';

import { boundOf } from '../../staffing/solver/bound-of.ts';
import { checkSeats } from '../../staffing/solver/check-seats.ts';
import { scoreSeats } from '../../staffing/solver/score-seats.ts';
import type { Lock, Seat, StaffingProblem } from '../../staffing/staffing-problem.ts';
import {
  boundFor,
  byId,
  changesBetween,
  gapOf,
  locksOf,
  moved,
  seatsOf,
  titlesOf,
  verdictOf,
  type BoardData,
  type BoardPerson,
  type BoardSeat,
  type BoardSeats,
  type Place,
  type SeatChange,
  type Verdict,
} from './board-rules.ts';

/** What the board asks the server for. */
export interface BoardPort {
  readonly change: (changes: readonly SeatChange[], version: number) => Promise<BoardSeats>;
  readonly reload: () => Promise<BoardData>;
}

export function boardPort(api: Api, path: string): BoardPort {
  return {
    change: (changes, version) =>
      api.patch<BoardSeats>(`${path}/seats`, { changes }, etagOf({ version })),
    reload: () => api.get<BoardData>(path),
  };
}

/**
 * The board while somebody works on it: a move shows at once and is sent after it; the server judges
 * again. What it refuses goes back to where it was, with the reason.
 */
export class Board {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by the constructor before anybody reads it
  data = $state.raw<BoardData>() as BoardData;
  seats = $state.raw<readonly BoardSeat[]>([]);
  /** What arithmetic in the browser knows; at or above what a run proves. */
  #quick = $state.raw<number | null>(null);
  /** Read out by screen readers. */
  said = $state('');
  /** Why the last change did not stand; stays until the next one. */
  refusal = $state<readonly string[]>([]);
  saving = $state(0);
  #undo = $state.raw<readonly (readonly SeatChange[])[]>([]);
  #redo = $state.raw<readonly (readonly SeatChange[])[]>([]);
  #port: BoardPort;
  #queue: Promise<void> = Promise.resolve();
  /** Counts the times the server's word replaced the screen: what was queued before is void. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  people = $derived(byId(this.data.problem.people));
  teams = $derived(byId(this.data.problem.teams));
  skillTitles = $derived(titlesOf(this.data.skills));
  problem = $derived<StaffingProblem>(problemOf(this.data, this.seats));
  /** A run's own bound while its demands and locks hold, whatever the seats. */
  proven = $derived(boundFor(this.data.bounds, this.problem.locks));
  bound = $derived(this.proven?.bound ?? this.#quick);
  plain = $derived(seatsOf(this.seats));
  score = $derived(scoreSeats(this.problem, this.plain));
  gap = $derived(gapOf(this.score.total, this.bound));
  violations = $derived(checkSeats(this.problem, this.plain));
  canUndo = $derived(this.#undo.length > 0);
  canRedo = $derived(this.#redo.length > 0);
  open = $derived(this.data.status === 'draft' || this.data.status === 'refilling');

  constructor(data: BoardData, port: BoardPort) {
    this.data = data;
    this.seats = data.seats;
    this.#port = port;
    this.seekBound();
  }

  seatOf(person: string): BoardSeat | undefined {
    return this.seats.find((seat) => seat.person === person);
  }

  nameOf(person: string): string {
    return this.people.get(person)?.name ?? this.seatOf(person)?.name ?? '';
  }

  verdict(person: BoardPerson, to: Place): Verdict {
    const judged = {
      problem: this.problem,
      notes: this.data.notes,
      undecidedFirst: this.data.undecidedFirst,
    };
    return verdictOf(judged, this.plain, { person: person.id, to, before: this.score.total });
  }

  /** Shows the move at once; true when it may stand. */
  move(person: string, to: Place): boolean {
    const someone = this.people.get(person);
    if (someone === undefined) return false;
    const verdict = this.verdict(someone, to);
    if (verdict.state === 'refused') {
      this.refusal = verdict.reasons;
      this.said = verdict.reasons.join('。');
      return false;
    }
    const now = this.seatOf(person);
    const others = this.seats.filter((seat) => seat.person !== person);
    const taken = moved([], person, to).map((seat) => ({
      ...seat,
      id: now?.id ?? '',
      name: someone.name,
      origin: now?.origin ?? ('pool' as const),
      isLocked: now?.isLocked ?? false,
      cameBy: 'manual' as const,
      dispatchedAt: null,
      endedAs: null,
      endedReason: null,
    }));
    this.apply([...others, ...taken]);
    return true;
  }

  toggleLock(person: string): void {
    this.apply(
      this.seats.map((seat) =>
        seat.person === person ? { ...seat, isLocked: !seat.isLocked } : seat,
      ),
    );
  }

  undo = (): void => this.#step('undo');
  redo = (): void => this.#step('redo');

  /** Takes what the server says, as after a run or a substitute; earlier steps no longer fit. */
  take(answer: BoardSeats): void {
    this.data = { ...this.data, ...answer };
    this.seats = answer.seats;
    this.#undo = [];
    this.#redo = [];
    this.seekBound();
  }

  replace(data: BoardData): void {
    this.data = data;
    this.take(data);
  }

  /** Seeks what no seats around the locked ones can exceed; after the screen has been drawn. */
  seekBound(): void {
    const { problem } = this;
    clearTimeout(this.#timer);
    if (this.proven !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#quick = boundOf(problem, problem.locks.flatMap(seatOfLock));
    }, 50);
  }

  /** Resolves when everything that was done is saved. */
  saved(): Promise<void> {
    return this.#queue;
  }

  protected apply(next: readonly BoardSeat[]): void {
    const changes = changesBetween(this.seats, next);
    if (changes.length === 0) return;
    const back = changesBetween(next, this.seats);
    this.#undo = [...this.#undo, back];
    this.#redo = [];
    this.#send(next, changes);
  }

  #step(kind: 'undo' | 'redo'): void {
    const steps = kind === 'undo' ? this.#undo : this.#redo;
    const changes = steps.at(-1);
    if (changes === undefined) return;
    const next = withChanges(this.seats, changes, (person) => this.nameOf(person));
    const back = changesBetween(next, this.seats);
    if (kind === 'undo') {
      this.#undo = steps.slice(0, -1);
      this.#redo = [...this.#redo, back];
    } else {
      this.#redo = steps.slice(0, -1);
      this.#undo = [...this.#undo, back];
    }
    this.said = kind === 'undo' ? '已撤销' : '已重做';
    this.#send(next, changes);
  }

  #send(next: readonly BoardSeat[], changes: readonly SeatChange[]): void {
    const locksBefore = JSON.stringify(locksOf(this.seats));
    this.seats = next;
    this.refusal = [];
    this.saving += 1;
    if (JSON.stringify(locksOf(next)) !== locksBefore) this.seekBound();
    const turn = this.#turn;
    this.#queue = this.#queue.then(() => this.#save(changes, turn));
  }

  async #save(changes: readonly SeatChange[], turn: number): Promise<void> {
    try {
      if (turn !== this.#turn) return;
      const answer = await this.#port.change(changes, this.data.version);
      this.data = { ...this.data, ...answer };
      if (this.saving === 1) this.seats = answer.seats;
    } catch (error) {
      await this.#goBack(error);
    } finally {
      this.saving -= 1;
    }
  }

  /** The server knows better: what it holds is shown again, with its reason. */
  async #goBack(error: unknown): Promise<void> {
    this.#turn += 1;
    const known = error instanceof Problem;
    const reasons = known ? error.reasons.map(({ message }) => message) : [];
    const message = known ? error.message : '没有保存成功，请检查网络后重试。';
    this.replace(await this.#port.reload());
    this.refusal = reasons.length > 0 ? reasons : [message];
    this.said = this.refusal.join('。');
  }
}

function seatOfLock({ person, team, role }: Lock): Seat[] {
  return role === undefined ? [] : [{ person, team, role }];
}

function problemOf(data: BoardData, seats: readonly BoardSeat[]): StaffingProblem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server has validated it by the same shape; it only tells absent from undefined
  const problem = data.problem as unknown as StaffingProblem;
  return { ...problem, locks: locksOf(seats) };
}

function withChanges(
  seats: readonly BoardSeat[],
  changes: readonly SeatChange[],
  nameOf: (person: string) => string,
): BoardSeat[] {
  const changed = new Set(changes.map(({ person }) => person));
  const kept = seats.filter(({ person }) => !changed.has(person));
  const added = changes.flatMap(({ person, to }) => {
    if (to === null) return [];
    const was = seats.find((seat) => seat.person === person);
    return [
      {
        id: was?.id ?? '',
        person,
        name: nameOf(person),
        origin: was?.origin ?? ('pool' as const),
        cameBy: 'manual' as const,
        dispatchedAt: null,
        endedAs: null,
        endedReason: null,
        ...to,
      },
    ];
  });
  return [...kept, ...added];
}
