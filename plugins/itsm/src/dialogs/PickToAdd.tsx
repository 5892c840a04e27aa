import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';

/** A picker that is empty again once something was chosen from it. */
export function PickToAdd(props: {
  onAdd: (item: PickerItem) => void;
  children: (field: {
    value: null;
    onChange: (item: PickerItem | null) => void;
  }) => ReactNode;
}) {
  const [round, setRound] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Another field stands in the place of the one that had the focus.
    if (round > 0) {
      root.current?.querySelector('input')?.focus();
    }
  }, [round]);
  return (
    <div key={round} ref={root}>
      {props.children({
        value: null,
        onChange: item => {
          if (item) {
            props.onAdd(item);
            setRound(round + 1);
          }
        },
      })}
    </div>
  );
}
