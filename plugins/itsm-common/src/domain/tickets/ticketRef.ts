import { TICKET_TYPES, type TicketType } from './ticketTypes';

const PREFIXES: Record<TicketType, string> = {
  request: 'REQ',
  incident: 'INC',
  problem: 'PRB',
  change: 'CHG',
};

const TYPES = new Map(TICKET_TYPES.map(type => [PREFIXES[type], type]));

/** Human reference of a ticket: `REQ-000123`. @public */
export function formatTicketRef(type: TicketType, number: number): string {
  return `${PREFIXES[type]}-${String(number).padStart(6, '0')}`;
}

/**
 * Reads a human reference, in any case and with or without the leading
 * zeros that people leave out. Gives undefined for anything else.
 *
 * @public
 */
export function parseTicketRef(
  text: string,
): { type: TicketType; number: number } | undefined {
  const match = /^([A-Z]{3})-0*([1-9]\d{0,11})$/i.exec(text.trim());
  const type = match && TYPES.get(match[1].toLocaleUpperCase('en-US'));
  return match && type ? { type, number: Number(match[2]) } : undefined;
}
