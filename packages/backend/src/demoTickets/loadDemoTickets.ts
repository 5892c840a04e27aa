import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ItsmDesk } from '@mesa-itsm/backstage-plugin-itsm-node';
import { createOfficeTime, officeMinutes } from './createOfficeTime';
import type { DemoScenario } from './DemoScenario';
import { type KnownTicket, runDemoScenario } from './runDemoScenario';
import { demoScenarios } from './scenarios/demoScenarios';

/** Sees every ticket, restricted ones as well. */
const ADMINISTRATOR = 'user:default/joel-cervera';
/** Largest page of a list. */
const PAGE = 200;

/** How a filling went, in scenarios. */
export interface DemoOutcome {
  played: number;
  failed: number;
}

/**
 * Files and works the demo tickets on an empty desk.
 *
 * A filling that was interrupted goes on at the next start. The mark is the
 * title, which no two scenarios share: one whose title is on the desk is not
 * played again, so that nothing is ever filed twice; the single ticket that
 * was being worked at the interruption stays as it was then. A desk with as
 * many tickets as the scenarios file, or with tickets of which none is
 * theirs, is in use and left alone; tickets are never deleted, so it stays so.
 *
 * A scenario that fails is logged with its title, and the others go on.
 */
export async function loadDemoTickets(options: {
  desk: ItsmDesk;
  logger: LoggerService;
  /** UTC milliseconds. */
  now: number;
  timeZone: string;
  scenarios?: readonly DemoScenario[];
}): Promise<DemoOutcome> {
  const { desk, logger, now, timeZone, scenarios = demoScenarios } = options;
  const outcome: DemoOutcome = { played: 0, failed: 0 };
  const existing = await titlesOnDesk(desk);
  const isOurs = scenarios.some(({ title }) => existing.byTitle.has(title));
  const isInUse = existing.count > 0 && !isOurs;
  if (isInUse || existing.count >= ticketsOf(scenarios)) {
    return outcome;
  }

  const tickets = new Map<string, KnownTicket>();
  const world = { desk, tickets, office: createOfficeTime(now, timeZone) };
  for (const scenario of inOrderOfFiling(scenarios)) {
    const filed = existing.byTitle.get(scenario.title);
    if (filed) {
      tickets.set(scenario.id, filed);
      continue;
    }
    try {
      await runDemoScenario(world, scenario);
      outcome.played += 1;
    } catch (error) {
      outcome.failed += 1;
      logger.error(`Demo ticket "${scenario.title}" failed: ${error}`);
    }
  }
  return outcome;
}

/** How many tickets the scenarios file. */
export function ticketsOf(scenarios: readonly DemoScenario[]): number {
  const further = scenarios
    .flatMap(({ then }) => then)
    .filter(step => step.do === 'file' || (step.do === 'write' && step.opens));
  return scenarios.length + further.length;
}

/** Oldest first, so that references count up with time. */
function inOrderOfFiling(scenarios: readonly DemoScenario[]): DemoScenario[] {
  return [...scenarios].sort(
    (a, b) => officeMinutes(b.ago) - officeMinutes(a.ago),
  );
}

async function titlesOnDesk(
  desk: ItsmDesk,
): Promise<{ count: number; byTitle: Map<string, KnownTicket> }> {
  const { items } = await desk.call(
    'listTickets',
    { query: { limit: PAGE, order: 'asc', state: 'all' } },
    ADMINISTRATOR,
  );
  return {
    count: items.length,
    byTitle: new Map(
      items.map(({ title, ref, createdAt }) => [
        title,
        { ref, filedAt: Date.parse(createdAt) },
      ]),
    ),
  };
}
