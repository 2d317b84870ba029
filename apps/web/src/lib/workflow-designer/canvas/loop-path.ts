import { stateSize } from '../layout.ts';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

const bend = 24;

/** An arrow that leads back up, or to the same state: around the right side, with the place of its name. */
export function loopPath({
  sourceX,
  sourceY,
  targetX,
  targetY,
}: Ends): [path: string, labelX: number, labelY: number] {
  const side = Math.max(sourceX, targetX) + stateSize.width / 2 + bend;
  // The longer the way back, the further out, so that two of them do not lie on each other.
  const right = side + Math.min(120, Math.abs(sourceY - targetY) / 10);
  const down = sourceY + 16;
  const up = targetY - 16;
  const path = [
    `M ${sourceX} ${sourceY}`,
    `L ${sourceX} ${down - 6} Q ${sourceX} ${down} ${sourceX + 6} ${down}`,
    `L ${right - 6} ${down} Q ${right} ${down} ${right} ${down - 6}`,
    `L ${right} ${up + 6} Q ${right} ${up} ${right - 6} ${up}`,
    `L ${targetX + 6} ${up} Q ${targetX} ${up} ${targetX} ${up + 6}`,
    `L ${targetX} ${targetY}`,
  ].join(' ');
  return [path, right, (down + up) / 2];
}
