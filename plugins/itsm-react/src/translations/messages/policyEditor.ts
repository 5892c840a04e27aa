/** Words of the form in which service levels are written. */
export const policyEditorMessages = {
  'administration.editor.newSlaPolicy': 'New service level',

  'administration.policy.description.en': 'Description in English',
  'administration.policy.description.es': 'Description in Spanish',
  'administration.policy.orderHint':
    'Of several that fit a ticket, the one with the lowest number counts.',
  'administration.policy.calendarHint': 'Time counts only while it is open.',
  'administration.policy.escalationHint':
    'Without one, the assignee is told and, of what is missed, the team as well.',

  'administration.policy.scopeHint':
    'A ticket has to fit all of these; where nothing is chosen, any does.',
  'administration.policy.any.types': 'Any kind of ticket.',
  'administration.policy.any.priorities': 'Any priority.',
  'administration.policy.any.services': 'Any service.',
  'administration.policy.any.offerings': 'Any offering.',
  'administration.policy.any.units': 'Any unit.',
  'administration.policy.any.entities': 'Any configuration item, or none.',
  'administration.policy.chosen': '{{label}}: chosen',

  'administration.policy.targetHint':
    'Nothing is promised where nothing is written.',
  'administration.policy.spread': '{{metric}}: for which priorities',
  'administration.policy.spread.all': 'One for all',
  'administration.policy.spread.each': 'One per priority',
  'administration.policy.unitOf': '{{label}}: unit',
  'administration.policy.unit.minutes': 'working minutes',
  'administration.policy.unit.hours': 'working hours',
  'administration.policy.unit.days': 'working days',
  'administration.policy.unit.text': 'as text (ISO 8601)',
  'administration.policy.textHint': 'Such as PT1H30M.',

  'administration.policy.warning.hint':
    'What is missed is told in any case; these come before.',
  'administration.policy.warning.none': 'Nobody is told before it is missed.',
  'administration.policy.warning.number': 'Warning {{number}}',
  'administration.policy.warning.kind': 'When',
  'administration.policy.warning.kind.percent': 'At a part of the target',
  'administration.policy.warning.kind.before': 'Some time before it is due',
  'administration.policy.warning.percent': 'Percent of the target',
  'administration.policy.warning.before': 'Time before it is due',
  'administration.policy.warning.add': 'Add a warning',
  'administration.policy.warning.most': 'There can be {{max}} at most.',

  'administration.policy.previewHint': 'If a ticket is filed on {{at}}:',
  'administration.policy.previewNothing':
    'Once there is a calendar and a target, it is told here when a ticket would be due.',
  'administration.policy.previewOld':
    'The calendar does not have the form that the preview knows.',

  'administration.issue.zeroTarget':
    'This is no time at all: everything would be late at once.',
  'administration.issue.longTarget':
    'At most 400 working days or 9,600 hours, please.',
  'administration.issue.noTargets':
    'Nothing is promised. Write a target for response, resolution or update.',
  'administration.issue.fullPercent':
    '100 percent is the breach itself, which is told in any case.',
  'administration.issue.noWorkingTime':
    'Write some working time, in minutes or hours.',
  'administration.issue.sameWarning': 'This warning is there twice.',
  'administration.issue.earlyWarning':
    'It is not shorter than the shortest target, so that it would come as soon as that one begins.',
  'administration.issue.sameOrder':
    '{{other}} has the order {{order}} too and can apply to the same tickets. Give the more specific one a lower number.',
  'administration.issue.missing': '{{definition}} does not exist.',
} as const;
