import type {
  EndpointArguments,
  Impact,
  TicketDetail,
  Urgency,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** The editable parts of a ticket as the dialog holds them. */
export interface EditDraft {
  title: string;
  description: string;
  /** Absent on changes. */
  impact?: Impact;
  urgency?: Urgency;
  restricted: boolean;
}

export type EditField = keyof EditDraft;
type UpdateBody = EndpointArguments<'updateTicket'>['body'];

export function draftOf(ticket: TicketDetail): EditDraft {
  const { title, description, impact, urgency, restricted } = ticket;
  return { title, description, impact, urgency, restricted };
}

/**
 * Only what the person touched is sent, so that a repeated try after a
 * conflict does not undo what somebody else wrote elsewhere.
 */
export function toUpdate(
  touched: Partial<EditDraft>,
  version: number,
): UpdateBody {
  return {
    version,
    ...touched,
    ...(touched.title === undefined ? {} : { title: touched.title.trim() }),
    ...(touched.description === undefined
      ? {}
      : { description: touched.description.trim() }),
  };
}
