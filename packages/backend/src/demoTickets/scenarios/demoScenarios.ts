import type { DemoScenario } from '../DemoScenario';
import { accessAndMail } from './accessAndMail';
import { accounts } from './accounts';
import { computers } from './computers';
import { confidentialMatters } from './confidentialMatters';
import { network } from './network';
import { printingAndEvents } from './printingAndEvents';
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
];
