import { ButtonIcon } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';

/** The plus in the head of a panel. */
export function AddButton(props: { label: string; onPress: () => void }) {
  return (
    <ButtonIcon
      variant="secondary"
      icon={<RiAddLine />}
      aria-label={props.label}
      onPress={props.onPress}
    />
  );
}
