import { randomInt } from 'node:crypto';

const groups = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!@#$%^*-_='];

/** A password for the first sign-in: 14 characters of every class, without look-alikes. */
export function initialPassword(): string {
  const characters = Array.from({ length: 14 }, (_, index) =>
    pick(groups[index % groups.length] ?? ''),
  );
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other] ?? '', characters[index] ?? ''];
  }
  return characters.join('');
}

const pick = (group: string) => group.charAt(randomInt(group.length));
