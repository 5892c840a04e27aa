/**
 * What a note to administrators says: the stable `code` with the names of its
 * `params`. The note's `message` says it in English. Codes are part of the
 * contract: they are added, never renamed.
 *
 * @public
 */
export const ADMIN_NOTES = {
  /** The team that a ticket was meant for is no group of the catalog. */
  routedUnknownTeam: ['ref', 'team', 'wanted'],
  /** The team that a ticket was meant for has no members. */
  routedEmptyTeam: ['ref', 'team', 'wanted'],
} as const satisfies Record<string, readonly string[]>;

/** Stable name of what a note says. @public */
export type AdminNoteCode = keyof typeof ADMIN_NOTES;

/** What the text of a note needs to know. @public */
export type AdminNoteParams<Code extends AdminNoteCode> = Readonly<
  Record<(typeof ADMIN_NOTES)[Code][number], string>
>;

/** Whether this release knows a code. @public */
export function isAdminNoteCode(code: unknown): code is AdminNoteCode {
  return typeof code === 'string' && Object.hasOwn(ADMIN_NOTES, code);
}
