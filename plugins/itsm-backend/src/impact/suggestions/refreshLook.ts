import type { UnitOfWork } from '../../database/UnitOfWork';

/** Entity, ticket, and whether it was accepted as suffering by others. @internal */
export type OutageKey = readonly [string, number, boolean];

/** What the impact of tickets depends on, as it was at a look. @internal */
export interface ImpactFacts {
  structure: number;
  /** Nothing where nothing is redundant: it does not matter then. */
  outages: readonly OutageKey[];
}

/** How far a pass over all open tickets has got, newest first. @internal */
export interface Pass {
  /** The ticket that was reached last; those below it come next. */
  at: number;
  /**
   * Where it is at its end when it has begun again at the newest: what was
   * reached before the last change has to be gone through anew. Below it, or
   * there, the lowest one comes first.
   */
  againDownTo: number | undefined;
}

/** The last look, and what is under way since. @internal */
export interface LastLook {
  /** Undefined before the first one. */
  facts: { hash: string; structure: number } | undefined;
  /** Undefined when all are marked. */
  pass: Pass | undefined;
  /** Tickets that were locked by somebody when they were to be marked. */
  leftOver: readonly number[];
}

/** The newest tickets come first: they are what people work on. */
const BEYOND = Number.MAX_SAFE_INTEGER;

/**
 * A pass that goes through all tickets from where the last one is: to its end,
 * and round to there. One that began at the newest each time would never reach
 * the oldest where much changes.
 *
 * @internal
 */
export function passFrom(last: Pass | undefined): Pass {
  return last === undefined || last.at === BEYOND
    ? { at: BEYOND, againDownTo: undefined }
    : { at: last.at, againDownTo: last.at };
}

/** Whether the pass has begun again at the newest. */
function isRound({ at, againDownTo }: Pass): boolean {
  return againDownTo !== undefined && at > againDownTo;
}

/** The lowest ticket that the pass goes to, before it begins again. @internal */
export function endOf(pass: Pass): number {
  return isRound(pass) ? pass.againDownTo! : 0;
}

/**
 * @param ids - of the tickets that were gone through, the newest first
 * @param most - when there are fewer, there are no more
 * @returns undefined when it is at its end
 * @internal
 */
export function passAfter(
  pass: Pass,
  ids: readonly number[],
  most: number,
): Pass | undefined {
  const at = ids.at(-1);
  if (at !== undefined && ids.length >= most && at > endOf(pass)) {
    return { ...pass, at };
  }
  return pass.againDownTo === undefined || isRound(pass)
    ? undefined
    : { ...pass, at: BEYOND };
}

/**
 * The last look, locked until this unit of work ends: nobody else looks
 * meanwhile, so that none overwrites what another one has seen later.
 *
 * @internal
 */
export async function lockLastLook({ trx }: UnitOfWork): Promise<LastLook> {
  const read = () =>
    trx('impact_refresh')
      .where('id', 1)
      .forUpdate()
      .first('facts', 'structure', 'done_up_to', 'again_down_to', 'left_over');
  let row = await read();
  if (!row) {
    await trx('impact_refresh')
      .insert({ id: 1, facts: '' })
      .onConflict('id')
      .ignore();
    row = await read();
  }
  return {
    facts:
      row.facts === ''
        ? undefined
        : { hash: row.facts, structure: Number(row.structure ?? -1) },
    pass:
      row.done_up_to === null
        ? undefined
        : {
            at: Number(row.done_up_to),
            againDownTo:
              row.again_down_to === null
                ? undefined
                : Number(row.again_down_to),
          },
    leftOver: JSON.parse(row.left_over ?? '[]'),
  };
}

/** What was out of service at the last look. @internal */
export async function lastOutages({
  trx,
}: UnitOfWork): Promise<readonly OutageKey[]> {
  const row = await trx('impact_refresh').where('id', 1).first('outages');
  return JSON.parse(row.outages ?? '[]');
}

/** @internal */
export async function writeFacts(
  { trx }: UnitOfWork,
  hash: string,
  { structure, outages }: ImpactFacts,
): Promise<void> {
  await trx('impact_refresh')
    .where('id', 1)
    .update({ facts: hash, structure, outages: JSON.stringify(outages) });
}

/** @internal */
export async function writeProgress(
  { trx }: UnitOfWork,
  { pass, leftOver }: Pick<LastLook, 'pass' | 'leftOver'>,
): Promise<void> {
  await trx('impact_refresh')
    .where('id', 1)
    .update({
      done_up_to: pass?.at ?? null,
      again_down_to: pass?.againDownTo ?? null,
      left_over: leftOver.length === 0 ? null : JSON.stringify(leftOver),
    });
}
