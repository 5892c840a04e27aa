import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** "My team's queue" for the home page; layouts name it `ItsmTeamQueue`. */
export const teamQueueHomeWidget = HomePageWidgetBlueprint.make({
  name: 'team-queue',
  params: {
    name: 'ItsmTeamQueue',
    title: "My team's queue",
    description: 'What is most urgent in the queue of your teams',
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 7 },
    },
    components: () => import('../homeWidgets').then(m => m.teamQueueWidget),
  },
});
