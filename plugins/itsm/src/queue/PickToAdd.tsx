import { type ReactNode, useState } from 'react';
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
  return (
    <div key={round}>
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
