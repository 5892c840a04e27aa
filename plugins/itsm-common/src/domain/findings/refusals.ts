import type { FindingValue } from './finding';

/**
 * Why a whole call was refused: the stable `code` of an error's body with
 * the names of its `params`. The error's `message` says it in English.
 * Codes are part of the contract: they are added, never renamed.
 *
 * @public
 */
export const REFUSALS = {
  // The call itself.
  invalidInput: [],
  cursorInvalid: [],
  keyReused: [],
  keyTooLong: ['max'],
  catalogDown: [],
  databaseDown: [],
  portalDown: [],
  catalogDenies: [],
  catalogRefusesSearch: ['reason'],

  // Rights.
  needsAdministrator: [],
  needsServiceManager: [],
  needsConfigurationManager: [],
  catalogOnly: [],
  needsDesk: [],
  policyDenies: ['permission'],
  policyDeniesChange: ['ref'],
  policyDeniesFiling: [],
  deskOnly: ['ref'],
  noInternalAccess: ['ref'],
  notEditable: ['ref', 'parts'],
  priorityRight: ['permission'],
  redactionRight: ['ref'],

  // What is not there.
  ticketNotFound: ['ref'],
  entryNotFound: ['ref', 'entry'],
  offeringNotFound: ['offering'],
  definitionNotFound: ['definition'],
  revisionNotFound: ['definition', 'revision', 'newest'],
  slaJobNotFound: ['id'],
  slaJobNotFailed: ['id'],
  definitionsChanged: ['expected', 'current'],
  proposalWrong: ['problems'],
  messageNotFound: [],
  entityNotFound: ['ref'],
  noHealthOfKind: ['ref'],
  graphEmpty: [],

  // Life cycle.
  staleVersion: ['ref'],
  illegalTransition: ['ref', 'status', 'action', 'actions'],
  notYourAction: ['ref', 'action'],
  alreadyOwned: ['ref'],
  notYourTeam: ['ref', 'team'],
  reopenedTooOften: ['ref', 'max'],
  reopenTooLate: ['ref', 'days'],
  ticketOver: ['ref', 'status'],
  followUpNotYours: ['ref', 'status'],
  followUpDenied: ['ref', 'status'],
  noRoutingPolicy: [],
  noOverride: ['ref'],
  sameOverride: ['ref'],
  alreadyRedacted: ['ref', 'entry'],
  nothingToRedact: ['ref', 'entry'],
  redactStanding: ['ref', 'entry', 'parts'],

  separateDuties: ['ref', 'action'],
  otherImplementer: ['ref'],
  templateRetired: ['ref', 'template'],
  beingMade: ['ref'],
  noPriority: ['ref'],

  // Kinds of ticket.
  problemsDeskOnly: [],
  changeOwnersOnly: [],
  followUpOfKind: ['ref', 'status'],
  familyMoving: ['ref'],
  familyTooLarge: ['ref', 'max'],
  childrenOfIncident: ['ref'],
  noWorkaround: ['ref'],
  nobodyToTell: ['ref'],
  notClosable: ['ref', 'status'],

  // People, links, entities.
  lastEntity: ['ref', 'status'],
  tooManyWatchers: ['ref', 'max'],
  notWatching: ['ref'],
  notNamed: ['ref'],
  ownNameKept: ['ref'],
  selfLink: ['ref'],
  linkExists: ['ref', 'other'],
  linkMissing: ['ref', 'other'],
  hasParent: ['ref'],
  notBelow: ['ref', 'other'],
  linkLoop: ['ref', 'other'],
  survivorOver: ['ref', 'other', 'status'],
  entityNotLinked: ['ref', 'entity'],
  notSuggested: ['ref', 'entity'],

  // Configuration items.
  itemNotFound: ['ref'],
  itemExists: ['ref'],
  itemRetiredBefore: ['ref'],
  itemElsewhere: ['ref'],
  itemRetired: ['ref'],
  itemInUse: ['ref'],
  itemChanged: ['ref', 'itemFields'],
  fileChanged: [],
} as const satisfies Record<string, readonly string[]>;

/** Stable name of why a call was refused. @public */
export type RefusalCode = keyof typeof REFUSALS;

/** What a refusal's text needs to know. @public */
export type RefusalParams<Code extends RefusalCode> = Readonly<
  Record<(typeof REFUSALS)[Code][number], FindingValue>
>;

/** Whether this release knows a code. @public */
export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code);
}
