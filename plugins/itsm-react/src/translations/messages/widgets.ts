/** Words of the widgets on the portal's home page. */
export const widgetMessages = {
  'widget.myTickets.title': 'My tickets',
  'widget.myTickets.asked': 'What I asked for',
  'widget.myTickets.assigned': 'What I work on',
  'widget.myTickets.all': 'All my requests',
  'widget.myTickets.empty': 'You have no open tickets',
  'widget.myTickets.emptyText':
    'What you ask the service desk for appears here until it is done.',
  'widget.myTickets.catalogue': 'Ask for something',
  'widget.teamQueue.title': "My team's queue",
  'widget.queues.label': 'The whole queues',
  'widget.queues.mine': 'All that I work on',
  'widget.teamQueue.empty': 'Nothing waits in the queue',
  'widget.teamQueue.emptyText': 'Your team has no open ticket.',
  'widget.teamQueue.noTeam': 'You are in no team that works tickets',
  'widget.teamQueue.noTeamText':
    'Teams that work tickets see their queue here. What you asked for is among your requests.',
} as const;
