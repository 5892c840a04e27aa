import { TeamQueue, TeamQueueCard } from './TeamQueue';

/** Parts of the widget; its own card, since that speaks the reader's language. */
export const teamQueueWidget = {
  Content: TeamQueue,
  Renderer: TeamQueueCard,
};
