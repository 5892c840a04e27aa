/** Words of the catalog's pages: tab, cards and menu of an entity. */
export const entityMessages = {
  'entity.heading': 'Tickets about this and its parts',
  'entity.headingOfOwner': 'Tickets about what is owned here',
  'entity.report': 'Report an incident',
  'entity.request': 'New request about this',
  'entity.newProblem': 'New problem',
  'entity.newChange': 'New change',
  'entity.actions': 'File a ticket about this',
  'entity.kind.label': 'Kind of ticket',
  'entity.kind.all': 'All kinds',
  'entity.kind.request': 'Requests',
  'entity.kind.incident': 'Incidents',
  'entity.kind.problem': 'Problems',
  'entity.kind.change': 'Changes',
  'entity.kind.openCount': '{{kind}}, {{number}} open',
  'entity.count.more': 'more than {{number}}',
  'entity.withDone': 'Also show resolved and closed tickets',
  'entity.list': 'Tickets, newest first',
  'entity.error': 'The tickets could not be loaded',
  'entity.empty.open': 'Nothing open here',
  'entity.empty.openText':
    'No open ticket of this kind is about it or its parts. Earlier ones appear when resolved and closed tickets are shown.',
  'entity.empty.all': 'No tickets yet',
  'entity.empty.allText':
    'No ticket of this kind has been about it or its parts, as far as you may read.',
  'entity.row.team': 'with {{team}}',
  'entity.row.opened': 'opened',

  'entity.catalogKind.component': 'component',
  'entity.catalogKind.api': 'interface (API)',
  'entity.catalogKind.resource': 'resource',
  'entity.catalogKind.system': 'system',
  'entity.catalogKind.domain': 'domain',
  'entity.catalogKind.group': 'group',
  'entity.catalogKind.user': 'person',

  'entity.openCard.title': 'Open tickets',
  'entity.openCard.all': 'All tickets',
  'entity.openCard.worst': 'Most urgent:',
  'entity.openCard.empty': 'Nothing is open',
  'entity.openCard.emptyText': 'No open ticket is about this or its parts.',

  'entity.changeCard.title': 'Next change',
  'entity.changeCard.all': 'All changes',
  'entity.changeCard.empty': 'No change is planned',
  'entity.changeCard.emptyText':
    'No change that is agreed or under way touches this or its parts.',

  'entity.about.heading': 'What do you need for {{title}}?',
  'entity.about.text':
    'These offerings ask which entity they are about; it is filled in already.',
  'entity.about.list': 'Offerings that fit',
  'entity.about.empty': 'No offering asks for an entity of this kind',
  'entity.about.emptyText':
    'Choose from the whole catalogue and name it in the description, or report an incident if it does not work.',
  'entity.about.catalogue': 'The whole catalogue',

  'entity.person.heading': 'Tickets of {{name}}',
  'entity.person.role': 'Part in the ticket',
  'entity.person.asked': 'Asked for',
  'entity.person.working': 'Working on',
  'entity.person.empty.asked': 'Nothing asked for',
  'entity.person.empty.working': 'No work at hand',
  'entity.person.emptyText':
    'No ticket matches, as far as you may read. Earlier ones appear when resolved and closed tickets are shown.',
} as const;
