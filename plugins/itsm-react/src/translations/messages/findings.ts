/**
 * What is wrong with an answer (`finding.…`) and why a call was refused
 * (`refusal.…`), by the codes of the contract.
 */
export const findingsMessages = {
  'finding.required': 'Please answer this.',
  'finding.invalid': 'This is not accepted here. Check it, please.',
  'finding.text': 'Write a text.',
  'finding.number': 'Write a number.',
  'finding.integer': 'Write a whole number.',
  'finding.boolean': 'Choose yes or no.',
  'finding.list': 'Give a list.',
  'finding.object': 'This is not in the form that the service desk expects.',
  'finding.unknownField': 'The service desk does not know this field.',
  'finding.unknownType':
    'This question is of a kind that this release does not know.',
  'finding.tooLong': 'At most {{max}} characters, please.',
  'finding.tooShort': 'At least {{min}} characters, please.',
  'finding.nul':
    'The text holds a character that cannot be stored. Write it again, please.',
  'finding.loneSurrogate':
    'The text holds half of a character. Write it again, please.',
  'finding.singleLine': 'Write it in one line.',
  'finding.email': 'Write an e-mail address such as name@example.org.',
  'finding.url': 'Write an address that begins with https:// or http://.',
  'finding.telephone': 'Write a telephone number of digits.',
  'finding.fieldFilter': 'This filter cannot be read. Take it off.',
  'finding.min': 'It must be at least {{min}}.',
  'finding.max': 'It must be at most {{max}}.',
  'finding.between': 'It must be between {{min}} and {{max}}.',
  'finding.date': 'Write a date.',
  'finding.notBefore': 'The earliest date is {{from}}.',
  'finding.notAfter': 'The latest date is {{until}}.',
  'finding.dateBetween': 'Choose a date from {{from}} to {{until}}.',
  'finding.instant': 'Give a date with its time.',
  'finding.future': 'Choose a moment that is still to come.',
  'finding.choice': 'Choose one of the offered answers.',
  'finding.oneOf': 'Choose one of those that are offered.',
  'finding.choices': 'Choose among the offered answers.',
  'finding.foreignChoices': 'Choose only among the offered answers.',
  'finding.minItems': 'Choose at least {{min}}.',
  'finding.maxItems': 'Choose at most {{max}}.',
  'finding.itemsBetween': 'Choose between {{min}} and {{max}}.',
  'finding.tooManyFields': 'There are too many answers.',
  'finding.documentsOrYaml': 'Give either documents or YAML, not both.',
  'finding.calendarFile': 'is no calendar file (.ics) that can be read',
  'finding.holidaysLong': 'has holidays of more than 36,600 days in all',
  'finding.periodOrder': 'must lie after the beginning of the period',
  'finding.periodLong':
    'must lie within three years after the beginning of the period',
  'finding.dueOrElapsed':
    'Ask either for the due time or for the time elapsed.',
  'finding.timeZone':
    'Enter a time zone by its IANA name, such as America/Mexico_City.',
  'finding.timeOfDay': 'Enter a time such as 09:00; hours may end at 24:00.',
  'finding.monthDay': 'Enter a month and day such as 12-25.',
  'finding.years': 'Choose a moment between the years 1900 and 2199.',
  'finding.duration':
    'Enter a duration such as PT4H, or working days such as P2WD.',
  'finding.definitionName':
    'Use small letters and digits, joined by single dashes.',
  'finding.ticketRef': 'Give a reference such as REQ-000123.',
  'finding.entityRef': 'Choose one from the list.',
  'finding.groupRef': 'Choose a group from the list.',
  'finding.userRef': 'Choose a person from the list.',
  'finding.entityKind': 'Choose a {{kinds}} of the catalog.',
  'finding.entityType': 'Choose one of type {{types}}: {{ref}} is not.',
  'finding.unknownUser':
    'The catalog has no person {{ref}}. Choose somebody from the list.',
  'finding.unknownUnit': 'The catalog has no unit {{ref}}. Choose another one.',
  'finding.unknownGroup':
    'The catalog has no group {{ref}}. Choose another one.',
  'finding.unknownEntity':
    'The catalog has no {{ref}} that you may see. Choose another one.',
  'finding.unknownOffering':
    'This cannot be asked for any more. Look for something like it in the catalogue.',
  'finding.unknownQuestion':
    'The form no longer asks this. Load the page again.',
  'finding.notAsked':
    'This is not asked for with your other answers. Load the page again.',
  'finding.urgencyNotOffered': 'Choose one of these: {{urgencies}}.',
  'finding.notOfAction': 'This is not asked for by “{{action}}”.',
  'finding.versionRequired':
    'The service desk did not learn which state of {{ref}} you saw. Load the page again.',
  'finding.emptyTeam':
    '{{team}} has no members who could work on it. Choose another team.',
  'finding.notATeam': '{{team}} does not work requests. Choose another team.',
  'finding.notAMember':
    '{{person}} is not a member of {{team}}. Choose somebody of the team.',
  'finding.past': 'Choose a moment that has passed already.',
  'finding.beforeFiling': 'It cannot lie before the ticket was filed.',
  'finding.endBeforeStart': 'It cannot end before it began.',
  'finding.onlyWhen': 'This is only asked for with another answer above.',
  'finding.neededFor': 'Complete this first.',
  'finding.notOfKind': 'This kind of ticket has no such field.',
  'finding.onePrimary':
    'Only one can be the main one. Make the others affected.',
  'finding.linkType':
    'Choose a ticket of this kind: {{types}}. {{ref}} is not one.',
  'finding.noSuchLink': 'This kind of ticket has no such link.',
  'finding.namedTwice': 'A ticket is named twice.',
  'finding.windowOrder': 'The window must end after it begins.',
  'finding.windowOver': 'The window has passed. Plan another one.',
  'finding.unknownTemplate':
    'This template cannot be used. Choose another one.',
  'finding.templateKind': 'Templates are for standard changes.',
  'finding.templateLocked':
    'The template sets this. File a normal change to plan it differently.',
  'finding.noTemplate':
    'A standard change is made from a template. File a new one from there.',
  'finding.entityName':
    'Use lower-case letters and digits, joined by single dashes, dots or underscores.',
  'finding.ownerRef': 'Choose a group or a person of the catalog.',
  'finding.systemRef': 'Choose a system of the catalog.',
  'finding.dependencyRef': 'Choose a component or a resource of the catalog.',
  'finding.ipAddress': 'Write an IP address such as 10.0.0.12 or 2001:db8::12.',
  'finding.onlyComponents': 'Only components have this. Leave it empty.',
  'finding.redundancyRule':
    'Write rules such as "min 1" or "50% of dependsOn", with ";" between them.',
  'finding.maintenanceWindow':
    'Write a recurrence rule, a duration and a time zone with blanks between them, such as "FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City": Sundays from 02:00 for 4 hours.',
  'finding.warrantyOrder': 'The warranty cannot end before the purchase.',
  'finding.namesItself': 'An item cannot depend on itself.',
  'finding.csvFile': 'This file cannot be read as CSV: {{reason}}.',
  'finding.csvColumns':
    'The file has no column "name". Its first line has to name the columns.',
  'finding.csvRows': 'The file has more than {{max}} rows. Import it in parts.',
  'finding.csvEmpty': 'The file has no row below its first line.',
  'finding.triedFirst': 'Try the file first.',
  'finding.sameItem': 'Line {{line}} is about {{ref}} too.',
  'finding.retiredItem': '{{ref}} is retired. Bring it back first.',
  'finding.keptElsewhere':
    'The catalog has {{ref}} from elsewhere, such as a file in git. Choose another name, or change it there.',
  'finding.notByName':
    'Neither this file nor the catalog has "{{name}}". Write a full reference such as resource:default/server-1.',
  'finding.severalByName':
    '"{{name}}" may mean {{refs}}. Write the full reference.',
  'finding.notInFile':
    '"{{name}}" is not in this file; the link is left to its own row.',
  'finding.changedMeanwhile':
    '{{ref}} was changed meanwhile. Try the file again.',
  'finding.deskOnly': 'Only the service desk may set this.',
  'finding.filingForOthers':
    'Only liaisons and the service desk file for other people.',
  'finding.filingForContacts':
    'Only liaisons and the service desk file for people without an account.',
  'finding.notOfYourUnits':
    '{{person}} does not belong to a unit that you are liaison of.',
  'finding.unitOfContact': 'Choose the unit of the person.',
  'finding.notLiaisonOf': 'You are not the liaison of {{unit}}.',
  'finding.notOfUnit': '{{person}} does not belong to {{unit}}.',

  'refusal.invalidInput': 'Some answers are not accepted.',
  'refusal.cursorInvalid':
    'This page of the list can no longer be read. Go back to the first one.',
  'refusal.keyReused':
    'This was already sent with other answers. Load the page again.',
  'refusal.keyTooLong':
    'The key of the call is longer than {{max}} characters.',
  'refusal.catalogDown': 'The catalog does not answer. Try again in a moment.',
  'refusal.databaseDown':
    'The database of the service desk does not answer. Try again in a moment.',
  'refusal.portalDown':
    'Another part of the portal does not answer. Try again in a moment.',
  'refusal.catalogDenies':
    'The catalog does not let you look for this. Ask whoever runs the portal for access to it.',
  'refusal.catalogRefusesSearch':
    'The catalog does not take this search: {{reason}}. Change the text or the filters.',
  'refusal.needsAdministrator': 'This is for administrators.',
  'refusal.needsServiceManager':
    'This is for service managers and administrators.',
  'refusal.needsConfigurationManager':
    'This is for configuration managers, service managers and administrators.',
  'refusal.catalogOnly': 'Only the catalog of the portal may ask for this.',
  'refusal.needsDesk': 'This is for the service desk.',
  'refusal.policyDenies':
    'The rules of this portal do not allow you to do this ({{permission}}).',
  'refusal.policyDeniesChange':
    'The rules of this portal do not let you change {{ref}}.',
  'refusal.policyDeniesFiling':
    'The rules of this portal do not let you file requests.',
  'refusal.deskOnly': 'Only the service desk may do this on {{ref}}.',
  'refusal.noInternalAccess':
    'You have no access to the internal side of {{ref}}.',
  'refusal.notEditable': 'You may not change this on {{ref}}: {{parts}}.',
  'refusal.priorityRight':
    'You may not set priorities by hand ({{permission}}).',
  'refusal.redactionRight':
    'Only administrators may remove texts from {{ref}}.',
  'refusal.ticketNotFound': '{{ref}} does not exist, or you may not see it.',
  'refusal.entryNotFound': '{{ref}} has no entry {{entry}}.',
  'refusal.offeringNotFound':
    'This cannot be asked for: {{offering}} does not exist, or is not for you.',
  'refusal.definitionNotFound': '{{definition}} does not exist.',
  'refusal.slaJobNotFound': 'There is no job {{id}} on service levels.',
  'refusal.slaJobNotFailed':
    'The job has not failed, so that it cannot go on from there. Load it again.',
  'refusal.definitionsChanged':
    'Definitions were changed since, so that this no longer tells what would happen. See again what would change.',
  'refusal.proposalWrong': 'What is proposed is wrong: {{problems}}',
  'refusal.revisionNotFound':
    '{{definition}} has no revision {{revision}}; the newest one is {{newest}}.',
  'refusal.entityNotFound':
    'The catalog has no {{ref}}, or you may not see it. Check the reference.',
  'refusal.noHealthOfKind':
    'There is no health of {{ref}}. Ask about a component, API, resource, system, domain, group or person.',
  'refusal.graphEmpty':
    'The catalog has not been read yet. Try again in a minute.',
  'refusal.messageNotFound':
    'This message was not given up. Look among those that wait or were delivered.',
  'refusal.separateDuties':
    'You asked for {{ref}} or make it: another change manager decides.',
  'refusal.otherImplementer':
    'Whoever approved {{ref}} does not make it. Assign it to somebody else.',
  'refusal.templateRetired':
    'The template of {{ref}} is not in use any more. Make it a normal change.',
  'refusal.beingMade':
    '{{ref}} is being made: what it touches no longer changes.',
  'refusal.noPriority': '{{ref}} is a change: it carries risk, not priority.',
  'refusal.problemsDeskOnly':
    'Problems are filed by the service desk. Report an incident instead.',
  'refusal.changeOwnersOnly':
    'Changes are filed by the service desk and by owners of what they touch. Name a catalog entity of yours.',
  'refusal.followUpOfKind':
    '{{ref}} is over. Write to the service desk with a ticket of your own.',
  'refusal.familyMoving':
    'Tickets are being linked to {{ref}} right now. Try again in a moment.',
  'refusal.familyTooLarge':
    'More than {{max}} tickets would go along with {{ref}}: too many for one action.',
  'refusal.childrenOfIncident':
    'Only incidents send their entries to their children; {{ref}} is none.',
  'refusal.noWorkaround': '{{ref}} has no workaround yet. Record it first.',
  'refusal.nobodyToTell': '{{ref}} explains no open ticket to be told.',
  'refusal.notClosable':
    '{{ref}} cannot be closed as a duplicate from where it is.',
  'refusal.lastEntity':
    '{{ref}} needs a catalog entity. Link another one first.',
  'refusal.staleVersion':
    'Somebody changed {{ref}} in the meantime. Load it again and repeat your change.',
  'refusal.illegalTransition':
    '{{ref}} is in the status “{{status}}”, where “{{action}}” is not possible.',
  'refusal.notYourAction': 'You may not do “{{action}}” on {{ref}}.',
  'refusal.alreadyOwned':
    'Somebody is already working on {{ref}}. Write to the service desk in its conversation instead.',
  'refusal.notYourTeam':
    '{{ref}} is with {{team}} and nobody has it. Assign it to one of them, or send it to your team first.',
  'refusal.reopenedTooOften':
    '{{ref}} was reopened as often as is allowed ({{max}}). File a new request.',
  'refusal.reopenTooLate':
    '{{ref}} can only be reopened within {{days}} days. File a new request.',
  'refusal.ticketOver':
    '{{ref}} is in the status “{{status}}” and no longer changes here.',
  'refusal.followUpNotYours':
    '{{ref}} is in the status “{{status}}”. File a request of your own.',
  'refusal.followUpDenied':
    '{{ref}} is in the status “{{status}}”. A reply would file a new request, which the rules of this portal do not let you do.',
  'refusal.noRoutingPolicy':
    'Requests cannot be handed to a team: the routing policy is missing. Tell the service desk.',
  'refusal.noOverride': '{{ref}} has no priority set by hand.',
  'refusal.sameOverride': '{{ref}} already has that priority set by hand.',
  'refusal.alreadyRedacted':
    'The text of entry {{entry}} of {{ref}} was removed already.',
  'refusal.nothingToRedact':
    'Entry {{entry}} of {{ref}} has no text to remove.',
  'refusal.redactStanding':
    'What entry {{entry}} says of this still stands on {{ref}}: {{parts}}. Edit it first, then remove the entry’s text.',
  'refusal.tooManyWatchers':
    '{{ref}} already has {{max}} watchers, which is the limit.',
  'refusal.notWatching': 'That person does not watch {{ref}}.',
  'refusal.notNamed': 'That person is not named on {{ref}}.',
  'refusal.ownNameKept':
    'You cannot take your own name off {{ref}}; somebody else of the service desk can.',
  'refusal.selfLink': '{{ref}} cannot be linked to itself.',
  'refusal.linkExists': '{{ref}} is already linked to {{other}} like that.',
  'refusal.linkMissing': '{{ref}} is not linked to {{other}} like that.',
  'refusal.notBelow':
    '{{ref}} cannot be put below {{other}}; link the two as related, or ask an administrator.',
  'refusal.hasParent':
    '{{ref}} already has a parent. Take that link away first.',
  'refusal.linkLoop':
    '{{other}} cannot be the parent of {{ref}}, as it stands below it.',
  'refusal.survivorOver':
    '{{other}} is in the status “{{status}}”: {{ref}} can only be a duplicate of a request that is still open.',
  'refusal.notSuggested':
    '{{entity}} is not suggested for {{ref}} any more. Reload the ticket.',
  'refusal.entityNotLinked': '{{entity}} is not on {{ref}} like that.',

  'note.routedUnknownTeam':
    '{{ref}} went to {{team}}, as the catalog has no group {{wanted}}.',
  'note.routedEmptyTeam':
    '{{ref}} went to {{team}}, as {{wanted}} has no members.',
  'refusal.itemNotFound':
    'There is no configuration item {{ref}}, or you may not see it.',
  'refusal.itemExists':
    'The portal has {{ref}} already. Change that one, or choose another name.',
  'refusal.itemRetiredBefore':
    '{{ref}} was retired. Bring it back, or choose another name.',
  'refusal.itemElsewhere':
    'The catalog has {{ref}} from elsewhere, such as a file in git. Change it there, or choose another name.',
  'refusal.itemRetired': '{{ref}} is retired. Bring it back first.',
  'refusal.itemInUse':
    '{{ref}} is not retired. There is nothing to bring back.',
  'refusal.itemChanged':
    '{{ref}} was changed meanwhile: {{itemFields}}. Load it again and repeat your change.',
  'refusal.fileChanged':
    'This is not the file that was tried. Try it again before it is applied.',
} as const;
