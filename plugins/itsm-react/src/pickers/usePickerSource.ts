import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDebounced } from '../hooks';
import { type PickerLoader, usePickerPages } from './usePickerPages';

/** Milliseconds of rest after which what was typed is asked for. */
const TYPING_PAUSE = 250;

/**
 * The lines of a picker for what is typed, read page by page. Asks nothing
 * until `start` was called: a form has many pickers and most stay closed.
 *
 * A title that stands in the field because it was chosen is not typed:
 * nothing is asked for it, lines under way are dropped, and whoever comes
 * back to the field browses all lines.
 *
 * @param chosenTitle - title of what is chosen, if anything is
 */
export function usePickerSource(load: PickerLoader, chosenTitle?: string) {
  const [filterText, setFilterText] = useState('');
  const [isStarted, setStarted] = useState(false);
  const { state, read, readMore, stop } = usePickerPages(load);
  const typed = filterText.trim();
  const isChoice = chosenTitle !== undefined && typed === chosenTitle.trim();
  const rested = useDebounced(typed, TYPING_PAUSE);

  useEffect(() => {
    if (isChoice) {
      stop();
    }
  }, [isChoice, stop]);

  useEffect(() => {
    if (isStarted && !isChoice && rested === typed) {
      read(typed);
    }
  }, [isStarted, isChoice, rested, typed, read]);

  const start = useCallback(() => {
    setStarted(true);
    read(isChoice ? '' : typed);
  }, [isChoice, typed, read]);

  return useMemo(
    () => ({
      ...state,
      isChoice,
      filterText,
      setFilterText,
      loadMore: readMore,
      start,
    }),
    [state, isChoice, filterText, readMore, start],
  );
}
