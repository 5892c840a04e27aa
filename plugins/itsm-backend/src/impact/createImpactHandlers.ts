import type { Handlers } from '../http/handlers';
import type { DataQualityService } from './DataQualityService';
import type { EntityStatesService } from './EntityStatesService';
import type { HealthRollupService } from './HealthRollupService';
import type { ImpactService } from './ImpactService';
import type { ServiceStatusService } from './status/ServiceStatusService';
import type { SuspectsService } from './suspects/SuspectsService';
import type { TicketImpactService } from './suggestions/TicketImpactService';

/** The catalog as CMDB. @internal */
export function createImpactHandlers(options: {
  impact: ImpactService;
  states: EntityStatesService;
  rollup: HealthRollupService;
  quality: DataQualityService;
  tickets: TicketImpactService;
  suspects: SuspectsService;
  status: ServiceStatusService;
}): Handlers<
  | 'getImpact'
  | 'getEntityStates'
  | 'getHealthRollup'
  | 'getDataQuality'
  | 'getTicketImpact'
  | 'decideTicketImpact'
  | 'getSuspects'
  | 'getServiceStatus'
> {
  const { impact, states, rollup, quality, tickets, suspects, status } =
    options;
  return {
    getImpact: ({ caller, query }) => impact.impact(caller, query),
    getEntityStates: ({ caller, body }) => states.states(caller, body),
    getHealthRollup: ({ caller, query }) => rollup.health(caller, query),
    getDataQuality: ({ caller, query }) => quality.problems(caller, query),
    getSuspects: ({ caller, params, query }) =>
      suspects.suspects(caller, params.ref, query),
    getServiceStatus: ({ caller }) => status.status(caller),
    getTicketImpact: ({ caller, params }) => tickets.read(caller, params.ref),
    decideTicketImpact: ({ caller, idempotency, params, body }) =>
      tickets.decide({ caller, idempotency }, { params, body }),
  };
}
