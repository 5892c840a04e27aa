import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import { CatalogGraph } from '../graph/CatalogGraph';
import { GraphLoader } from '../graph/GraphLoader';
import { GraphSight } from '../graph/GraphSight';
import { GraphStore } from '../graph/GraphStore';
import { OwnershipRollupStore } from '../linkedEntities/OwnershipRollupStore';
import type { TimerStore } from '../sla/TimerStore';
import type { TicketFeature } from '../tickets/createTickets';
import { createImpactHandlers } from './createImpactHandlers';
import { DataQualityService } from './DataQualityService';
import { EntityStateReader } from './EntityStateReader';
import { EntityStatesService } from './EntityStatesService';
import { HealthRollupService } from './HealthRollupService';
import { ImpactService } from './ImpactService';
import { OpenOutages } from './OpenOutages';
import { ServiceStatusService } from './status/ServiceStatusService';
import { SuspectsService } from './suspects/SuspectsService';
import { ImpactRefresher } from './suggestions/ImpactRefresher';
import { suggestImpact } from './suggestions/suggestImpact';
import { SuggestionStore } from './suggestions/SuggestionStore';
import { TicketImpactService } from './suggestions/TicketImpactService';

/** The catalog's graph and what is told from it, put together. @internal */
export function createImpact(dependencies: {
  database: ItsmDatabase;
  directory: Directory;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  tickets: Pick<TicketFeature, 'tools' | 'reader' | 'access'>;
  timers: TimerStore;
  clock: Clock;
}) {
  const store = new GraphStore();
  const graph = new CatalogGraph({ ...dependencies, store });
  const sight = new GraphSight(dependencies);
  const { tickets, timers } = dependencies;
  const { access } = tickets;
  const outages = new OpenOutages({ ...dependencies, access });
  const suggestions = new SuggestionStore();
  const common = {
    ...dependencies,
    ...tickets,
    graph,
    sight,
    outages,
    suggestions,
    timers,
    ownership: new OwnershipRollupStore(),
    stateReader: new EntityStateReader({
      ...dependencies,
      access,
      sight,
      outages,
    }),
  };
  return {
    graph,
    sight,
    outages,
    loader: new GraphLoader({ ...dependencies, store }),
    refresher: new ImpactRefresher(common),
    suggest: suggestImpact(common),
    handlers: createImpactHandlers({
      impact: new ImpactService(common),
      states: new EntityStatesService(common),
      rollup: new HealthRollupService(common),
      quality: new DataQualityService(common),
      tickets: new TicketImpactService(common),
      suspects: new SuspectsService(common),
      status: new ServiceStatusService(common),
    }),
  };
}
