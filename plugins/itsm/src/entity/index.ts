export { OfferingsAbout } from './about/OfferingsAbout';
export { EntityServiceDeskContent } from './EntityServiceDeskContent';
export { isServiceDeskAvailable } from './entityKinds';
export { NextChangeCard } from './NextChangeCard';
export { OpenTicketsCard } from './OpenTicketsCard';
export { PersonTicketsContent } from './PersonTicketsContent';
export { TicketLine } from './TicketLine';
export { TicketLines } from './TicketLines';
