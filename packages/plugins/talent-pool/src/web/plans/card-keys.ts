import type { Carry } from './carry.svelte.ts';

/** Keys on a card: picked up it is carried, otherwise they walk from card to card. */
export function cardKeys(
  event: KeyboardEvent,
  { carry, person }: { readonly carry: Carry; readonly person: string },
): void {
  const held = carry.byKeys && carry.person === person;
  const act = held ? whileHeld(event.key, carry) : whileFree(event, { carry, person });
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function whileHeld(key: string, carry: Carry): (() => void) | undefined {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => carry.step(1),
    ArrowLeft: () => carry.step(-1),
    ArrowDown: () => carry.turn(1),
    ArrowUp: () => carry.turn(-1),
    Enter: () => carry.drop(),
    ' ': () => carry.drop(),
    Escape: () => carry.putBack(),
  };
  return acts[key];
}

function whileFree(
  event: KeyboardEvent,
  { carry, person }: { readonly carry: Carry; readonly person: string },
): (() => void) | undefined {
  if (event.key === 'Enter' || event.key === ' ') return () => void carry.pick(person);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by !== undefined) return () => focusCard(event.currentTarget, by);
  const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  return across === undefined ? undefined : () => focusColumn(event.currentTarget, across);
}

const cardsIn = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('[data-card]')];

function focusCard(from: EventTarget | null, by: number): void {
  if (!(from instanceof HTMLElement)) return;
  const column = from.closest('[data-column]');
  if (column === null) return;
  const cards = cardsIn(column);
  cards[cards.indexOf(from) + by]?.focus();
}

function focusColumn(from: EventTarget | null, by: number): void {
  if (!(from instanceof HTMLElement)) return;
  const columns = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const now = columns.findIndex((column) => column.contains(from));
  for (let next = now + by; next >= 0 && next < columns.length; next += by) {
    const column = columns[next];
    const [first] = column === undefined ? [] : cardsIn(column);
    if (first !== undefined) return first.focus();
  }
}
