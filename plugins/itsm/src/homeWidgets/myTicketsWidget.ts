import { MyTickets, MyTicketsCard } from './MyTickets';

/** Parts of the widget; its own card, since that speaks the reader's language. */
export const myTicketsWidget = {
  Content: MyTickets,
  Renderer: MyTicketsCard,
};
