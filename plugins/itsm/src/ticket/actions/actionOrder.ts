import type {
  AllowedAction,
  TicketAction,
  TicketStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** The step that most tickets take next from a status. */
const NEXT: Partial<Record<TicketStatus, readonly TicketAction[]>> = {
  new: ['start', 'assign'],
  assigned: ['start', 'analyse'],
  in_progress: ['resolve'],
  pending: ['resume'],
  resolved: ['close'],
  root_cause_analysis: ['record_known_error'],
  known_error: ['start_fix'],
  fix_in_progress: ['resolve'],
  draft: ['submit'],
  assessment: ['validate'],
  authorization: ['approve'],
  scheduled: ['implement'],
  implementing: ['complete'],
  review: ['review'],
  rejected: ['replan'],
};

/** Actions that end a ticket without its purpose. */
const LAST: readonly TicketAction[] = ['cancel'];

/** How many buttons stand beside the primary one before the menu begins. */
const OUTLINED = 3;

export interface ArrangedActions {
  primary?: AllowedAction;
  outlined: AllowedAction[];
  menu: AllowedAction[];
}

/**
 * Arranges exactly the actions that the server offers: the likely next step
 * first, a few beside it, the rest in a menu.
 */
export function arrangeActions(
  status: TicketStatus,
  actions: readonly AllowedAction[],
): ArrangedActions {
  const ordered = [
    ...actions.filter(({ action }) => !LAST.includes(action)),
    ...actions.filter(({ action }) => LAST.includes(action)),
  ];
  const primary = ordered.find(({ action }) => NEXT[status]?.includes(action));
  const rest = ordered.filter(action => action !== primary);
  // A menu with a single line in it is a button in disguise.
  const shown = rest.length === OUTLINED + 1 ? OUTLINED + 1 : OUTLINED;
  return {
    ...(primary ? { primary } : {}),
    outlined: rest.slice(0, shown),
    menu: rest.slice(shown),
  };
}
