import type { DemoScenario } from '../DemoScenario';
import { accessAndMail } from './accessAndMail';
import { accounts } from './accounts';
import { changesAhead } from './changesAhead';
import { changesMade } from './changesMade';
import { computers } from './computers';
import { confidentialMatters } from './confidentialMatters';
import { databaseTrouble } from './databaseTrouble';
import { faultsOfLate } from './faultsOfLate';
import { network } from './network';
import { networkTrouble } from './networkTrouble';
import { printingAndEvents } from './printingAndEvents';
import { problems } from './problems';
import { switchTrouble } from './switchTrouble';
import { systemErrors } from './systemErrors';
import { systemWork } from './systemWork';
import { webProjects } from './webProjects';
import { websiteUpdates } from './websiteUpdates';
import { websiteUpdatesOfLate } from './websiteUpdatesOfLate';

/** What happened at the demo secretariat in the last weeks. */
export const demoScenarios: readonly DemoScenario[] = [
  ...websiteUpdates,
  ...websiteUpdatesOfLate,
  ...webProjects,
  ...accounts,
  ...accessAndMail,
  ...confidentialMatters,
  ...computers,
  ...printingAndEvents,
  ...network,
  ...systemErrors,
  ...systemWork,
  ...databaseTrouble,
  ...switchTrouble,
  ...networkTrouble,
  ...faultsOfLate,
  ...problems,
  ...changesMade,
  ...changesAhead,
];
