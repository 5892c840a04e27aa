/** Words of what suffers with the entities of a ticket. */
export const ticketImpactMessages = {
  'ticket.suffers.title': 'What suffers with it',
  'ticket.suffers.error': 'What suffers could not be loaded',
  'ticket.suffers.working': 'It is being worked out; that takes some seconds.',
  'ticket.suffers.again': 'It is being worked out again.',
  'ticket.suffers.none': 'Nothing else suffers, as far as the catalog knows.',
  'ticket.suffers.total_one': '{{count}} configuration item suffers with it.',
  'ticket.suffers.total_other': '{{count}} configuration items suffer with it.',
  'ticket.suffers.review': 'Review suggestions',
  'ticket.suffers.show': 'Show them',
  'ticket.suffers.dialog': 'What suffers with {{ref}}',
  'ticket.suffers.hint':
    'Worked out from the dependencies in the catalog. Accepted items become affected items of the ticket, so that their owners see it; items that are set aside do not suffer, and nothing suffers by them.',
  'ticket.suffers.more':
    'The nearest {{listed}} of {{total}} are listed. Accept or set aside what is nearest first.',
  'ticket.suffers.draw': 'See it as a graph',
  'ticket.suffers.list.computed_one': '{{count}} suggested item',
  'ticket.suffers.list.computed_other': '{{count}} suggested items',
  'ticket.suffers.recovered_one':
    '{{count}} accepted item seems to have recovered.',
  'ticket.suffers.recovered_other':
    '{{count}} accepted items seem to have recovered.',
  'ticket.suffers.list.recovered_one':
    '{{count}} accepted item that seems to have recovered',
  'ticket.suffers.list.recovered_other':
    '{{count}} accepted items that seem to have recovered',
  'ticket.suffers.list.accepted_one': '{{count}} accepted item',
  'ticket.suffers.list.accepted_other': '{{count}} accepted items',
  'ticket.suffers.list.not_impacted_one': '{{count}} item set aside',
  'ticket.suffers.list.not_impacted_other': '{{count}} items set aside',
  'ticket.suffers.picked_one': '{{count}} chosen',
  'ticket.suffers.picked_other': '{{count}} chosen',
  'ticket.suffers.accept': 'Accept as affected',
  'ticket.suffers.dismiss': 'Not impacted',
  'ticket.suffers.restore': 'Suggest again',
  'ticket.suffers.release': 'Take off the ticket',
  'ticket.suffers.all': 'Choose all',
  'ticket.suffers.pick': 'Choose {{title}}',
  'ticket.suffers.entity': 'Configuration item',
  'ticket.suffers.effect': 'Effect',
  'ticket.suffers.way': 'Why',
  'ticket.suffers.owners': 'Whom to tell',
  'ticket.suffers.proposal': 'Proposed impact: {{impact}}',
  'ticket.suffers.because': 'Because of {{entities}}.',
  'ticket.suffers.take': 'Take it over',
  'ticket.event.impact.added_one': '{{count}} more item suffers with it',
  'ticket.event.impact.added_other': '{{count}} more items suffer with it',
  'ticket.event.impact.removed_one': '{{count}} item no longer suffers with it',
  'ticket.event.impact.removed_other':
    '{{count}} items no longer suffer with it',
  'ticket.event.impact.recovered_one':
    '{{count}} accepted item seems to have recovered',
  'ticket.event.impact.recovered_other':
    '{{count}} accepted items seem to have recovered',
  'ticket.event.impact.returned_one':
    '{{count}} accepted item that had recovered suffers again',
  'ticket.event.impact.returned_other':
    '{{count}} accepted items that had recovered suffer again',
  'ticket.event.impact.total': '{{total}} in all',
  'ticket.before.title': 'Changed before it broke',
  'ticket.before.error': 'What was changed before could not be loaded',
  'ticket.before.none':
    'Nothing near it was changed in that time, as far as you may read.',
  'ticket.before.hops': 'How far',
  'ticket.before.hopsOf_one': '{{count}} step',
  'ticket.before.hopsOf_other': '{{count}} steps',
  'ticket.before.time': 'How long before',
  'ticket.before.days_one': '{{count}} day',
  'ticket.before.days_other': '{{count}} days',
  'ticket.before.all': 'Show all {{total}}',
  'ticket.before.fewer': 'Show fewer',
  'ticket.before.score': '{{score}} points speak for it',
  'ticket.before.itself': 'Touched {{entity}} itself',
  'ticket.before.began': 'Began',
  'ticket.before.because.here': 'It is what the incident is about',
  'ticket.before.because.distance_one': '{{count}} step away',
  'ticket.before.because.distance_other': '{{count}} steps away',
  'ticket.before.because.under': 'Was under way when it broke',
  'ticket.before.because.recency': 'Ended {{time}} before',
  'ticket.before.because.emergency': 'Was an emergency',
  'ticket.before.because.offences_one':
    'Changes there have brought about {{count}} incident before',
  'ticket.before.because.offences_other':
    'Changes there have brought about {{count}} incidents before',
  'ticket.before.because.linked': 'Is linked as the cause',
  'serviceStatus.title_one':
    'Something that your unit uses does not work as it should',
  'serviceStatus.title_other':
    '{{count}} services that your unit uses do not work as they should',
  'serviceStatus.outage': '{{entity}} is out of service.',
  'serviceStatus.degraded': '{{entity}} works only in part.',
  'serviceStatus.because.outage':
    '{{entity}} is out of service because of {{cause}}.',
  'serviceStatus.because.degraded':
    '{{entity}} works only in part because of {{cause}}.',
  'serviceStatus.since': 'Since',
} as const;
