import type { Navigator } from 'react-router-dom';

/** Takes somebody to where they were about to go. */
export type Leave = () => void;

type Release = () => void;
type Ask = (leave: Leave) => void;

/**
 * Catches whatever leads away from a page: links and calls within the portal,
 * the browser's buttons, and closing the page, of which only the browser can
 * ask. React Router's own `useBlocker` needs a data router, which Backstage
 * does not use.
 *
 * @param navigator - what all links and calls of the router go through
 * @param ask - is given what was caught
 * @returns lets everything pass again
 */
export function catchLeaving(navigator: Navigator, ask: Ask): Release {
  const releases = [
    catchCalls(navigator, ask),
    catchSteps(ask),
    catchClosing(),
  ];
  return () => releases.splice(0).forEach(release => release());
}

function catchCalls(navigator: Navigator, ask: Ask): Release {
  const { push, replace } = navigator;
  Object.assign(navigator, {
    push: (...to: Parameters<Navigator['push']>) =>
      ask(() => navigator.push(...to)),
    replace: (...to: Parameters<Navigator['replace']>) =>
      ask(() => navigator.replace(...to)),
  });
  return () => {
    Object.assign(navigator, { push, replace });
  };
}

/**
 * The browser's own buttons. Once `popstate` tells of a step, the router has
 * heard of it too; this event comes before. A browser that does not have it
 * takes the step unasked.
 */
function catchSteps(ask: Ask): Release {
  const { navigation } = window as { navigation?: Navigation };
  const onNavigate = (event: NavigateEvent) => {
    const { cancelable, navigationType, hashChange, destination } = event;
    const isStep = navigationType === 'traverse' && !hashChange;
    // Closing is what leads out of the portal.
    if (isStep && cancelable && destination.sameDocument) {
      event.preventDefault();
      ask(() => navigation?.traverseTo(destination.key));
    }
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}

/** The part of the Navigation API that is used, which TypeScript lacks. */
interface Navigation {
  addEventListener: (
    type: 'navigate',
    listener: (event: NavigateEvent) => void,
  ) => void;
  removeEventListener: Navigation['addEventListener'];
  traverseTo: (key: string) => void;
}

interface NavigateEvent extends Event {
  navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  hashChange: boolean;
  destination: { key: string; sameDocument: boolean };
}

function catchClosing(): Release {
  const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => window.removeEventListener('beforeunload', onBeforeUnload);
}
