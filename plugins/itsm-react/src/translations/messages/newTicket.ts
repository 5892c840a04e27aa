/** Words of the forms that file incidents, problems and changes. */
export const newTicketMessages = {
  'newTicket.menu': 'New ticket',
  'newTicket.item.request': 'Ask for something',
  'newTicket.item.incident': 'Report an incident',
  'newTicket.item.problem': 'Record a problem',
  'newTicket.item.change': 'Plan a change',

  'newTicket.incident.title': 'Report an incident',
  'newTicket.incident.intro':
    'Something that used to work does not work, or works badly. To ask for something new, use the catalogue.',
  'newTicket.incident.submit': 'Report it',
  'newTicket.problem.title': 'Record a problem',
  'newTicket.problem.intro':
    'The cause behind one or more incidents, to be found and removed.',
  'newTicket.problem.submit': 'Record it',
  'newTicket.change.title': 'Plan a change',
  'newTicket.change.intro':
    'It starts as a draft. What is missing can be added until it is submitted.',
  'newTicket.change.submit': 'Save the draft',
  'newTicket.denied': 'You cannot file this here',
  'newTicket.deniedText':
    'Your account may not file this kind of ticket. If something does not work, report an incident.',
  'newTicket.failed': 'It was not filed',
  'newTicket.back': 'Back',
  'newTicket.filed': '{{ref}} was filed',
  'newTicket.linked': 'It will be linked to',

  'newTicket.section.what': 'What is it about?',
  'newTicket.section.incident': 'What does not work?',
  'newTicket.section.change': 'What is to be changed?',
  'newTicket.section.kind': 'Which kind of change is it?',
  'newTicket.section.window': 'When is it made?',
  'newTicket.section.plan': 'How is it made?',
  'newTicket.section.entities': 'What does it touch?',

  'newTicket.title.label': 'Title',
  'newTicket.title.incident':
    'In a few words, such as “Payroll does not open”.',
  'newTicket.title.problem': 'The fault, not the cause you suspect.',
  'newTicket.title.change': 'What will be different afterwards.',
  'newTicket.description.label': 'Description',
  'newTicket.description.incident':
    'What you did, what happened, since when, and any message that you saw.',
  'newTicket.description.problem':
    'What is known so far: where it shows, how often, since when.',
  'newTicket.description.change':
    'What is changed and what people will notice.',
  'newTicket.entity.incident': 'What is affected',
  'newTicket.entity.incidentHelp':
    'The system or service that does not work. Leave it empty if you are not sure.',
  'newTicket.entity.other': 'What it is about',
  'newTicket.effect': 'What does it do to it?',
  'newTicket.impact': 'How many are affected?',
  'newTicket.impact.default': 'Not known yet',
  'newTicket.origin': 'How did it arrive?',
  'newTicket.team': 'Team',
  'newTicket.teamHelp': 'Left empty, the responsible team is found by itself.',
  'newTicket.person': 'Who reports it?',
  'newTicket.personHelp': 'Left empty, it is you.',

  'newTicket.kind.label': 'Kind of change',
  'newTicket.template.label': 'Template',
  'newTicket.template.help':
    'Its plan holds; only what it leaves open is asked.',
  'newTicket.template.none':
    'There is no template yet. Use a normal change, or ask a service manager for one.',
  'newTicket.entities.label': 'Configuration item',
  'newTicket.entities.help': 'Add each system or component that is touched.',
  'newTicket.entities.list': 'Configuration items of the change',
  'newTicket.outage.label': 'Is anything out of service meanwhile?',

  'newTicket.issue.kind': 'Please choose a kind.',
  'newTicket.issue.template': 'Please choose a template.',
  'newTicket.issue.endFirst': 'It must lie after the start of the window.',

  'portal.broken.title': 'Something does not work?',
  'portal.broken.text': 'Tell us what is broken, and we will put it right.',
  'portal.broken.link': 'Report an incident',
} as const;
