/** Words of jobs on service levels, and of the editors of calendars. */
export const slaAdministrationMessages = {
  'administration.tab.serviceLevels': 'Service levels',

  'administration.reapply.title': 'Re-apply',
  'administration.reapply.explanation':
    'Clocks that run keep the revision of the policy and the calendar with which they began, whatever is edited afterwards. Re-applying gives the clocks of open tickets what holds now; look first at what that would change.',
  'administration.reapply.look': 'See what would change',
  'administration.reapply.now': 'Re-apply now',
  'administration.reapply.confirm': 'Re-apply the service levels?',
  'administration.reapply.numbers_one':
    'According to this trial, {{count}} clock changes: {{gained}} would be newly missed, {{lost}} no longer missed.',
  'administration.reapply.numbers_other':
    'According to this trial, {{count}} clocks change: {{gained}} would be newly missed, {{lost}} no longer missed.',
  'administration.reapply.lasting':
    'Tickets that changed since are judged as they are now. What is re-applied cannot be taken back as a whole; each ticket notes it in its log.',

  'administration.whatIf.title': 'What if',
  'administration.whatIf.explanation':
    'Tries proposed policies, calendars and lists of holidays on the tickets of a period, as if they had held all along. Nothing is changed and nobody is told.',
  'administration.whatIf.beginFrom': 'Begin from an existing definition',
  'administration.whatIf.beginFromHint':
    'Its source is put into the proposal, below what is there already.',
  'administration.whatIf.insert': 'Insert its source',
  'administration.whatIf.yaml': 'Proposal',
  'administration.whatIf.yamlHint':
    'YAML documents of service levels, calendars and lists of holidays. What they do not name stays as it is.',
  'administration.whatIf.from': 'Tickets filed from',
  'administration.whatIf.until': 'until',
  'administration.whatIf.start': 'Try it',
  'administration.whatIf.refused': 'What is proposed has mistakes',

  'administration.slaJob.list': 'Jobs',
  'administration.slaJob.listError': 'The jobs could not be loaded',
  'administration.slaJob.empty': 'Nothing was tried or re-applied yet',
  'administration.slaJob.emptyHint':
    'Look at what re-applying would change, or try a proposal.',
  'administration.slaJob.error': 'The job could not be loaded',
  'administration.slaJob.startFailed': 'It could not be started',
  'administration.slaJob.cancel': 'Cancel',
  'administration.slaJob.cancelFailed': 'The job could not be cancelled',
  'administration.slaJob.failure': 'It ended with an error: {{error}}',
  'administration.slaJob.retry': 'Go on',
  'administration.slaJob.retryHint':
    'Going on begins behind the last ticket that it has gone through; none is counted twice.',
  'administration.slaJob.retryFailed': 'The job could not go on',
  'administration.slaJob.back': 'All jobs',
  'administration.slaJob.kind.reapply': 'Re-applied service levels',
  'administration.slaJob.kind.reapplyTrial': 'What re-applying would change',
  'administration.slaJob.kind.whatIf': 'Proposal tried',
  'administration.slaJob.kind.whatIfPeriod':
    'Proposal tried on tickets from {{from}} to {{until}}',
  'administration.slaJob.state.waiting': 'Waiting',
  'administration.slaJob.state.running': 'Running',
  'administration.slaJob.state.done': 'Done',
  'administration.slaJob.state.failed': 'Failed',
  'administration.slaJob.state.cancelled': 'Cancelled',
  'administration.slaJob.progressLabel': 'Progress',
  'administration.slaJob.progress_one': '{{processed}} of {{total}} ticket',
  'administration.slaJob.progress_other': '{{processed}} of {{total}} tickets',
  'administration.slaJob.changes_one': '{{count}} clock changes',
  'administration.slaJob.changes_other': '{{count}} clocks change',
  'administration.slaJob.totals': 'In all',
  'administration.slaJob.total.clocks': 'Clocks judged',
  'administration.slaJob.total.changes': 'Clocks that change',
  'administration.slaJob.total.missed': 'Missed targets',
  'administration.slaJob.total.beforeAfter':
    '{{before}} before, {{after}} after',
  'administration.slaJob.sums': 'By service, team and metric',
  'administration.slaJob.noSums': 'No clock was judged.',
  'administration.slaJob.service': 'Service',
  'administration.slaJob.noService': 'no service',
  'administration.slaJob.team': 'Team',
  'administration.slaJob.metric': 'Metric',
  'administration.slaJob.number.clocks': 'Clocks',
  'administration.slaJob.number.missedBefore': 'Missed before',
  'administration.slaJob.number.missedAfter': 'Missed after',
  'administration.slaJob.number.gained': 'Newly missed',
  'administration.slaJob.number.lost': 'No longer missed',
  'administration.slaJob.share': 'Part that is missed',
  'administration.slaJob.bars':
    'Missed before: {{before}}%. Missed after: {{after}}%.',
  'administration.slaJob.before': 'Before',
  'administration.slaJob.after': 'After',
  'administration.slaJob.changed': 'Changed clocks',
  'administration.slaJob.changedError':
    'The changed clocks could not be loaded',
  'administration.slaJob.unchanged': 'No clock of a ticket you may see changes',
  'administration.slaJob.ticket': 'Ticket',
  'administration.slaJob.due': 'due {{at}}',
  'administration.slaJob.verdict.kept': 'Kept',
  'administration.slaJob.verdict.missed': 'Missed',
  'administration.slaJob.verdict.open': 'Not over yet',
  'administration.slaJob.verdict.void': 'Cancelled in time',
  'administration.slaJob.verdict.none': 'Nothing promised',
  'administration.slaJob.download': 'Download CSV',
  'administration.slaJob.downloadFailed': 'The file could not be made',
  'administration.slaJob.csv.type': 'Kind of ticket',
  'administration.slaJob.csv.title': 'Title',
  'administration.slaJob.csv.dueBefore': 'Due before ({{zone}})',
  'administration.slaJob.csv.dueAfter': 'Due after ({{zone}})',

  'administration.editor.change': 'Edit',
  'administration.editor.changeOf': 'Edit {{name}}',
  'administration.editor.copy': 'Copy as a new one',
  'administration.editor.new': 'New',
  'administration.editor.newCalendar': 'New calendar',
  'administration.editor.newHolidayList': 'New list of holidays',
  'administration.editor.title.change': 'Edit {{title}}',
  'administration.editor.title.copy': 'Copy of {{title}}',
  'administration.editor.oldForm':
    'It does not have the form that the editor knows. Edit its source instead.',
  'administration.editor.heldByFile':
    'It comes from a file and is changed there. Copy it as a new one instead.',
  'administration.editor.name': 'Name',
  'administration.editor.nameHint':
    'By which other definitions refer to it: small letters and digits, joined by dashes. It never changes.',
  'administration.editor.nameTaken': 'There is one by this name already.',
  'administration.editor.title.en': 'Title in English',
  'administration.editor.title.es': 'Title in Spanish',
  'administration.editor.review': 'Check and save',
  'administration.editor.discard': 'Discard',
  'administration.editor.mistakes_one': 'Correct {{count}} mistake first',
  'administration.editor.mistakes_other': 'Correct {{count}} mistakes first',
  'administration.editor.saveTitle': 'Save {{title}}',
  'administration.editor.saveFailed': 'It could not be checked or saved',
  'administration.editor.stale':
    'Somebody else saved it in the meantime: revision {{current}} is in force, and you began with revision {{base}}.',
  'administration.editor.staleHint':
    'Below is what saving yours would change of theirs. Save it only if that is what you want; otherwise discard yours and begin again.',
  'administration.editor.again': 'Save over it',

  'administration.zone.hint': 'Type the name of a city, such as Mexico City.',
  'administration.zone.placeholder': 'Type to search',
  'administration.week.from': '{{day}}, hours {{number}}: from',
  'administration.week.to': '{{day}}, hours {{number}}: to',
  'administration.week.nextDay': 'next day',
  'administration.week.nextDayOf':
    '{{day}}, hours {{number}}: they end on the next day',
  'administration.week.add': 'Add hours',
  'administration.week.addTo': 'Add hours: {{day}}',
  'administration.week.remove': '{{day}}: remove hours {{number}}',
  'administration.week.copy': 'Copy to weekdays',
  'administration.week.copyOf': 'Copy to weekdays: {{day}}',
  'administration.week.hint':
    'Hours as a wall clock shows them, up to 24:00. A day without hours is closed.',

  'administration.calendar.listsHint':
    'Their holidays are kept as well as its own.',
  'administration.calendar.noLists': 'There is no list of holidays yet.',

  'administration.holidays.add': 'Add a holiday',
  'administration.holidays.number': 'Holiday {{number}}',
  'administration.holidays.remove': 'Remove {{name}}',
  'administration.holidays.name': 'Name',
  'administration.holidays.kind': 'When',
  'administration.holidays.kind.date': 'One date',
  'administration.holidays.kind.span': 'Several days',
  'administration.holidays.kind.yearly': 'Same date every year',
  'administration.holidays.kind.nth': 'A weekday of a month',
  'administration.holidays.kind.easter': 'Around Easter',
  'administration.holidays.date': 'Date',
  'administration.holidays.first': 'First day',
  'administration.holidays.last': 'Last day',
  'administration.holidays.month': 'Month',
  'administration.holidays.day': 'Day',
  'administration.holidays.weekday': 'Weekday',
  'administration.holidays.nth': 'Which one',
  'administration.holidays.nth.1': 'First',
  'administration.holidays.nth.2': 'Second',
  'administration.holidays.nth.3': 'Third',
  'administration.holidays.nth.4': 'Fourth',
  'administration.holidays.nth.5': 'Fifth',
  'administration.holidays.last.1': 'Last',
  'administration.holidays.last.2': 'Second to last',
  'administration.holidays.last.3': 'Third to last',
  'administration.holidays.last.4': 'Fourth to last',
  'administration.holidays.last.5': 'Fifth to last',
  'administration.holidays.easter': 'Days from Easter Sunday',
  'administration.holidays.easterHint': '-2 is Good Friday, 0 Easter Sunday.',
  'administration.holidays.since': 'First year',
  'administration.holidays.until': 'Last year',
  'administration.holidays.every': 'Every so many years',
  'administration.holidays.half': 'Half day: these hours are worked',

  'administration.overrides.add': 'Add a date',
  'administration.overrides.number': 'Date {{number}}',
  'administration.overrides.none': 'No date has other hours.',
  'administration.overrides.hint':
    'These hours take the place of those that begin on the date; without hours it is closed. A holiday stays closed.',
  'administration.overrides.reason': 'Reason',

  'administration.preview.title': 'Preview',
  'administration.preview.amount': 'If something that takes',
  'administration.preview.unit': 'Unit',
  'administration.preview.unit.hours': 'working hours',
  'administration.preview.unit.days': 'working days',
  'administration.preview.start': 'begins',
  'administration.preview.startHint': 'Now, when it is left empty.',
  'administration.preview.due': 'it is due {{at}}.',
  'administration.preview.dueZones':
    'it is due {{at}}. In {{zone}} that is {{there}}.',
  'administration.preview.never':
    'it is never due: nothing opens for thirty years.',
  'administration.preview.wrong':
    'Once the mistakes are corrected, it is told here.',
  'administration.preview.error': 'The preview could not be computed',
  'administration.preview.withoutLists':
    'Without the shared lists, which could not be loaded: {{names}}.',

  'administration.import.title': 'Take over a calendar file',
  'administration.import.file': 'Calendar file (.ics)',
  'administration.import.hint':
    'Such as a government publishes it, 1 MB at most. Nothing is added before you choose.',
  'administration.import.tooLarge': 'The file is larger than 1 MB.',
  'administration.import.failed': 'The file could not be read',
  'administration.import.nothing': 'No holiday was found in the file.',
  'administration.import.found_one': '{{count}} holiday was found',
  'administration.import.found_other': '{{count}} holidays were found',
  'administration.import.known': 'in the list already',
  'administration.import.all': 'Choose all',
  'administration.import.none': 'Choose none',
  'administration.import.add_one': 'Add {{count}} holiday',
  'administration.import.add_other': 'Add {{count}} holidays',
  'administration.import.added_one':
    '{{count}} holiday was added below. It is kept once you save.',
  'administration.import.added_other':
    '{{count}} holidays were added below. They are kept once you save.',
  'administration.import.leftOut_one': '{{count}} event was left out',
  'administration.import.leftOut_other': '{{count}} events were left out',
  'administration.import.unnamed': 'without a name',
  'administration.import.reason.noName': 'it has no name',
  'administration.import.reason.noDate': 'it has no date that can be read',
  'administration.import.reason.timed':
    'it has times of day: holidays are whole days',
  'administration.import.reason.tooLong': 'it lasts too long for a holiday',
  'administration.import.reason.rule':
    'it comes back in a way that no holiday can say',
  'administration.import.reason.cancelled': 'it was cancelled',
  'administration.import.reason.tooMany':
    'a list does not hold more than 500 holidays',

  'administration.issue.overlapsNight':
    '{{hours}} overlaps hours that began the day before.',
  'administration.issue.overlaps': '{{hours}} overlaps {{other}}.',
  'administration.issue.overlapsBefore':
    '{{hours}} of {{date}} overlaps {{other}} of the day before.',
  'administration.issue.overlapsAfter':
    '{{hours}} of {{date}} overlaps {{other}} of the day after.',
  'administration.issue.needsNextDay':
    'It does not come after the beginning. For hours that go on after midnight, choose “next day”.',
  'administration.issue.sameDay':
    'It comes on the same day; take “next day” away.',
  'administration.issue.noOpenTime':
    'Nothing is ever open, so that nothing would ever be due. Add hours to a day.',
  'administration.issue.spanOrder': 'It lies before the first day.',
  'administration.issue.spanLong':
    'These are {{days}} days; the longest holiday has {{max}}.',
  'administration.issue.alwaysClosed':
    'Holidays close all of it, so that nothing would ever be due. Take one of them out, or open another date.',
  'administration.issue.closesCalendar':
    'It would leave the calendar {{calendar}} no open time.',
  'administration.issue.closureOf':
    'With it, the calendar {{calendar}} is closed for {{days}} days on end, from {{from}} to {{to}}; the longest closure has {{max}}.',
  'administration.issue.closureOfLists':
    'The holidays of {{lists}} close {{days}} days on end, from {{from}} to {{to}}; the longest closure has {{max}}.',
  'administration.issue.closure':
    'With the holidays beside it, {{days}} days on end are closed, from {{from}} to {{to}}; the longest closure has {{max}}.',
  'administration.issue.yearOrder': 'It lies before the first year.',
  'administration.issue.needsSince':
    'It needs the first year, from which to count.',
  'administration.issue.twice': 'It is on the same day as “{{other}}”.',
  'administration.issue.dateTwice': 'This date is there twice.',
} as const;
