import {
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { UNSAFE_NavigationContext as NavigationContext } from 'react-router-dom';
import { catchLeaving, type Leave } from './catchLeaving';
import { DiscardDialog } from './DiscardDialog';

export interface UnsavedChanges {
  /** Leaves at once when nothing was changed, and asks otherwise. */
  askToLeave: (leave: Leave) => void;
  /** Leaves without asking, once what was changed is saved. */
  leave: (leave: Leave) => void;
  /** The question, while it is asked. */
  dialog: ReactNode;
}

/**
 * Keeps what somebody wrote from being lost: whatever leads away from the page
 * asks first, as long as there are changes.
 */
export function useUnsavedChanges(isChanged: boolean): UnsavedChanges {
  const { navigator } = useContext(NavigationContext);
  const [asked, setAsked] = useState<{ leave: Leave }>();
  const release = useRef(() => {});

  useEffect(() => {
    if (!isChanged) {
      return undefined;
    }
    release.current = catchLeaving(navigator, leave => {
      // Asked within the press of a key, that key would answer as well.
      window.requestAnimationFrame(() => setAsked({ leave }));
    });
    return () => release.current();
  }, [isChanged, navigator]);

  const leave = useCallback<UnsavedChanges['leave']>(go => {
    release.current();
    setAsked(undefined);
    go();
  }, []);
  const askToLeave: UnsavedChanges['askToLeave'] = go =>
    isChanged ? setAsked({ leave: go }) : go();

  return {
    askToLeave,
    leave,
    dialog: asked && (
      <DiscardDialog
        onKeep={() => setAsked(undefined)}
        onDiscard={() => leave(asked.leave)}
      />
    ),
  };
}
