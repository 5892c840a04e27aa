import type { TicketState } from '../tickets/ticketState';

/** Where on a ticket something was found. @public */
export const SEARCHED_PLACES = [
  'reference',
  'title',
  'description',
  /** Answers of the form, analysis, plan, solution. */
  'details',
  'log',
] as const;
/** @public */
export type SearchedPlace = (typeof SEARCHED_PLACES)[number];

/** What people wrote beside the description, shown to every reader. */
const DETAILS = [
  'solution',
  'cancelReason',
  'rejectReason',
  'rootCause',
  'workaround',
  'changeReason',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
  'conclusions',
] as const satisfies readonly (keyof TicketState)[];

/**
 * The texts of a ticket beside its log that whoever may read it can find it
 * by. Internal fields (see `INTERNAL_TICKET_FIELDS`) are none of them.
 *
 * @public
 */
export function searchedTexts(
  state: TicketState,
): { place: SearchedPlace; text: string }[] {
  const details = [
    ...answerTexts(state),
    ...DETAILS.map(field => state[field]),
  ].filter(text => text !== undefined);
  return [
    { place: 'title' as const, text: state.title },
    { place: 'description' as const, text: state.description },
    ...details.map(text => ({ place: 'details' as const, text })),
  ];
}

const ENTITY_REF = /^[a-z]+:[^:/\s]+\/([^:/\s]+)$/i;

/** What was answered in words; of entities their name. */
function answerTexts({ fields }: TicketState): string[] {
  return Object.values(fields)
    .flat()
    .filter(answer => typeof answer === 'string')
    .map(answer => ENTITY_REF.exec(answer)?.[1] ?? answer);
}
