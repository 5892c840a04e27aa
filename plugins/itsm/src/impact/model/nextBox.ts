/** Where a box is on the screen. */
export interface BoxPlace {
  id: string;
  /** Of its middle. */
  x: number;
  y: number;
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much worse a box is for lying beside the way rather than along it. */
const ASIDE = 3;

/**
 * The box that a key leads to: with arrows the nearest one on that side, with
 * Home and End the first and last. Undefined for other keys, and where there
 * is none.
 */
export function nextBox(
  places: readonly BoxPlace[],
  from: string,
  key: string,
): string | undefined {
  if (key === 'Home' || key === 'End') {
    return places.at(key === 'Home' ? 0 : -1)?.id;
  }
  const own = places.find(({ id }) => id === from);
  const arrow = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  if (!own || !arrow) {
    return undefined;
  }
  let best: { id: string; far: number } | undefined;
  for (const { id, x, y } of places) {
    const along = (x - own.x) * arrow[0] + (y - own.y) * arrow[1];
    const aside =
      Math.abs((x - own.x) * arrow[1]) + Math.abs((y - own.y) * arrow[0]);
    const far = along + ASIDE * aside;
    if (along > 1 && (!best || far < best.far)) {
      best = { id, far };
    }
  }
  return best?.id;
}
