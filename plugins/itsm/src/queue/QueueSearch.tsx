import { type RefObject, useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import type { TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useDebounced,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

const DELAY = 350;

/**
 * Search by words or reference. What is typed goes to the URL when the
 * typing rests; a change of the URL (back button) goes to the field.
 */
export function QueueSearch(props: {
  type: TicketType;
  fieldRef: RefObject<HTMLDivElement>;
  q: string;
  onSearch: (q: string) => void;
}) {
  const { t } = useItsmTranslation();
  const { q, onSearch } = props;
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

  return (
    <SearchField
      ref={props.fieldRef}
      aria-label={t(`queueOf.${props.type}.search`)}
      placeholder={t(`queueOf.${props.type}.placeholder`)}
      value={text}
      onChange={setText}
      onSubmit={value => onSearch(value.trim())}
      maxLength={200}
    />
  );
}
