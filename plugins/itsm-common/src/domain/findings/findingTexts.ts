/**
 * What can be wrong with one value of the input: the stable code, and the
 * English sentence behind it with `{gaps}` for the parameters. Codes are part
 * of the contract: they are added, never renamed. Frontends translate by
 * code; the sentence is for everybody else.
 *
 * @public
 */
export const FINDING_TEXTS = {
  // Any value.
  required: 'is required',
  invalid: 'is not valid here',
  text: 'must be a text',
  number: 'must be a number',
  integer: 'must be a whole number',
  boolean: 'must be true or false',
  list: 'must be a list',
  object: 'must be an object',
  unknownField: 'is not a known field; leave it out',
  unknownType: 'has a type that this release does not know',

  // Texts.
  tooLong: 'is longer than {max} characters',
  tooShort: 'is shorter than {min} characters',
  nul: 'contains a NUL character',
  loneSurrogate: 'contains half of a character (a lone surrogate)',
  singleLine: 'must be a single line',
  email: 'must be a valid email',
  url: 'must be a valid url',
  telephone: 'must be a valid telephone',
  fieldFilter: 'must be "field=value"',

  // Numbers.
  min: 'must be at least {min}',
  max: 'must be at most {max}',
  between: 'must be between {min} and {max}',

  // Dates.
  date: 'must be a date such as 2025-03-14',
  notBefore: 'must not be before {from}',
  notAfter: 'must not be after {until}',
  dateBetween: 'must be between {from} and {until}',
  timeZone:
    'must be a time zone of the IANA database, such as "America/Mexico_City"',
  timeOfDay: 'must be a time such as 09:00; 24:00 only where hours end',
  monthDay: 'must be a month and day such as 12-25',
  years: 'must lie between the years 1900 and 2199',
  duration:
    'must be a duration such as PT4H or PT1H30M, or working days such as P2WD',
  instant: 'must be an instant such as 2025-03-14T09:30:00Z',
  future: 'must lie in the future',

  // Choices.
  choice: 'must be one of the offered choices',
  oneOf: 'must be one of {choices}',
  choices: 'must be a list of choices',
  foreignChoices: 'must only hold offered choices',
  minItems: 'needs at least {min} choices',
  maxItems: 'takes at most {max} choices',
  itemsBetween: 'takes from {min} to {max} choices',
  tooManyFields: 'has too many fields',
  documentsOrYaml: 'needs exactly one of "documents" and "yaml"',
  dueOrElapsed: 'needs exactly one of "due" and "elapsed"',
  calendarFile: 'is no iCalendar file that can be read',
  holidaysLong: 'has holidays of more than 36,600 days in all',
  periodOrder: 'must lie after "from"',
  periodLong: 'must lie within three years after "from"',

  // References.
  definitionName:
    'must be lower-case letters and digits joined by single dashes',
  ticketRef: 'must be a reference such as REQ-000123',
  entityRef: 'must be a full entity reference such as "system:default/payroll"',
  groupRef:
    'must be the reference of a Group, such as "group:default/service-desk"',
  userRef: 'must be the reference of a User, such as "user:default/ana"',
  entityKind: 'must be a {kinds} of the catalog',
  entityType: '{ref} must be of type {types}',
  unknownUser: 'the catalog has no user {ref}; choose somebody from the list',
  unknownUnit: 'the catalog has no unit {ref}',
  unknownGroup: 'the catalog has no group {ref}',
  unknownEntity: 'the catalog has no {ref} that you may see',
  unknownOffering: 'there is no offering "{offering}" that you can ask for',

  // Configuration items.
  entityName:
    'must be lower-case letters and digits joined by single dashes, dots or underscores',
  ownerRef:
    'must be the reference of a Group or User, such as "group:default/network"',
  systemRef:
    'must be the reference of a System, such as "system:default/payroll"',
  dependencyRef:
    'must be the reference of a Component or Resource, such as "resource:default/server-1"',
  ipAddress: 'must be an IP address such as 10.0.0.12 or 2001:db8::12',
  onlyComponents: 'is only for components; leave it out',
  redundancyRule:
    'must be rules such as "min 1" or "50% of dependsOn", separated by ";"',
  maintenanceWindow:
    'must be a recurrence rule, a duration and a time zone, such as "FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City"',
  warrantyOrder: 'must not lie before the purchase date',
  namesItself: 'must not name the item itself',

  // Files of configuration items.
  csvFile: 'is no CSV file that can be read: {reason}',
  csvColumns: 'has no column "name"; the first line has to name the columns',
  csvRows: 'has more than {max} rows; import it in parts',
  csvEmpty: 'has no row below its first line',
  triedFirst: 'is required: try the file first, and send what that answered',
  sameItem: 'line {line} is about {ref} too',
  retiredItem: '{ref} is retired; bring it back first',
  keptElsewhere:
    'the catalog has {ref} from elsewhere; choose another name, or change it where it is kept',
  notByName:
    'neither this file nor the catalog has "{name}"; write a full reference',
  severalByName: '"{name}" may mean {refs}; write a full reference',
  notInFile:
    '"{name}" is not in this file, so that the link is left to its row',
  changedMeanwhile: '{ref} was changed meanwhile; try the file again',

  // The form of an offering.
  unknownQuestion: 'the offering has no field "{field}"',
  notAsked: 'is not asked for with these answers; leave it out',
  urgencyNotOffered: 'must be one of {urgencies} for this offering',

  // Actions.
  notOfAction: 'is not a field of {action}; leave it out',
  versionRequired: 'is required; {ref} is at {version}',
  emptyTeam: '{team} has no members',
  notATeam: '{team} is not a team that works tickets',
  notAMember: '{person} is not a member of {team}',

  past: 'must not lie in the future',
  beforeFiling: 'must not lie before the ticket was filed',
  endBeforeStart: 'must not lie before the actual start',
  onlyWhen: 'is only for {field} {values}; leave it out',
  neededFor: 'is needed before {ref} can take {action}',

  // Kinds of ticket.
  notOfKind: 'is not a field of this kind of ticket; leave it out',
  onePrimary:
    'only one entity can be the primary one; make the others affected',
  linkType:
    '"{kind}" leads to tickets of type {types}; {ref} is of type {type}',
  noSuchLink: 'tickets of type {type} have no link "{kind}"',
  namedTwice: 'names a ticket twice',

  // Plans.
  windowOrder: 'must lie after the start of the window',
  windowOver: 'the window of {ref} is over; plan another one',
  unknownTemplate: 'there is no template "{template}" to make a change from',
  templateKind: 'is for standard changes; leave it out, or choose that kind',
  templateLocked:
    'is set by the template "{template}"; leave it out, or file a normal change',
  noTemplate:
    '{ref} was not made from a template, as a standard change is; file a new one from a template',

  // For whom.
  deskOnly: 'only the service desk may set this; leave it out',
  filingForOthers: 'only liaisons and the service desk file for other people',
  filingForContacts:
    'only liaisons and the service desk file for people without an account',
  notOfYourUnits: '{person} does not belong to a unit that you are liaison of',
  unitOfContact: 'is required: name the unit of the person',
  notLiaisonOf: 'you are not liaison of {unit}',
  notOfUnit: '{person} does not belong to {unit}',
} as const;
