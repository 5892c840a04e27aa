import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** "My tickets" for the home page; layouts name it `ItsmMyTickets`. */
export const myTicketsHomeWidget = HomePageWidgetBlueprint.make({
  name: 'my-tickets',
  params: {
    name: 'ItsmMyTickets',
    title: 'My tickets',
    description: 'Open tickets that you asked for or work on',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 7 },
    },
    components: () => import('../homeWidgets').then(m => m.myTicketsWidget),
  },
});
