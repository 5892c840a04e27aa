import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the portal itself: navigation and sign-in. Plugins bring their own. */
export const appTranslationRef = createTranslationRef({
  id: 'mesa-app',
  messages: {
    nav: {
      homeLink: 'Mesa, to the home page',
      search: 'Search',
      menu: 'Menu',
      home: 'Home',
      serviceDesk: 'Service desk',
      catalog: 'Catalog',
      apis: 'APIs',
      catalogGraph: 'Catalog graph',
      notifications: 'Notifications',
      settings: 'Settings',
    },
    language: {
      label: 'Language',
      en: 'English',
      es: 'Español',
    },
    theme: {
      label: 'Theme',
      light: 'Light',
      dark: 'Dark',
    },
    signIn: {
      title: 'Who is signing in?',
      introduction:
        'This portal is a demonstration. Choose a person to see it with that person’s eyes; no password is asked for.',
      signInAs: 'Sign in as {{name}}, {{role}}, {{unit}}',
      waiting: 'Signing in as {{name}} …',
      nobodyListed:
        'No people are listed. Add some under app.demoSignIn.people in app-config.yaml, or enter a person below.',
      other: {
        title: 'Somebody else',
        label: 'Entity ref of a person',
        description:
          'Any User of the catalog, for example user:default/ana or just ana.',
        required: 'Enter the entity ref of a person.',
        submit: 'Sign in',
      },
      error: {
        title: 'That did not work',
        unknownPerson:
          '{{ref}} is not in the catalog. Choose somebody else; right after the portal starts the catalog may still be loading, then try again in a few seconds.',
        failed:
          'Signing in as {{ref}} failed: {{message}}. Check that the backend is running and try again.',
      },
      area: {
        units: {
          title: 'Administrative units',
          description: 'They ask, report and follow their tickets.',
        },
        desk: {
          title: 'Service desk and support',
          description: 'They register, route, work and resolve.',
        },
        management: {
          title: 'Management',
          description: 'They approve, plan, measure and administer.',
        },
        others: { title: 'Others', description: 'Other people to try.' },
      },
      role: {
        requester: 'Requester',
        liaison: 'Liaison',
        unitHead: 'Head of unit',
        agent: 'Service desk agent',
        engineer: 'Support engineer',
        developer: 'Developer',
        problemManager: 'Problem manager',
        changeManager: 'Change manager',
        approver: 'Approver',
        serviceManager: 'Service manager',
        director: 'Director',
        administrator: 'Administrator',
      },
    },
  },
  translations: {
    es: () => import('./es'),
  },
});
