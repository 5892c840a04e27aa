import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '@mesa-itsm/backstage-plugin-itsm-react';

const DELAY = 350;

/**
 * Text of a search field over a state that lives in the URL: what is typed
 * goes there when the typing rests; a change of the URL (back button) goes to
 * the field.
 */
export function useTypedText(
  q: string,
  onSearch: (q: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(q);
  const settled = useDebounced(text, DELAY);
  const latest = useRef({ q, onSearch, text });
  latest.current = { q, onSearch, text };

  useEffect(() => {
    if (latest.current.text.trim() !== q) {
      setText(q);
    }
  }, [q]);
  useEffect(() => {
    const now = latest.current;
    if (settled === now.text && settled.trim() !== now.q) {
      now.onSearch(settled.trim());
    }
  }, [settled]);

  return [text, setText];
}
