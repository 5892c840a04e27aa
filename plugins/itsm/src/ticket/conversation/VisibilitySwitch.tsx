import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  VISIBILITIES,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiChat3Line, RiLock2Line } from '@remixicon/react';

/** Who will be able to read what is being written. */
export function VisibilitySwitch(props: {
  value: Visibility;
  onChange: (value: Visibility) => void;
}) {
  const { t } = useItsmTranslation();
  return (
    <ToggleButtonGroup
      aria-label={t('ticket.composer.visibility')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={keys => {
        const chosen = VISIBILITIES.find(value => keys.has(value));
        if (chosen) {
          props.onChange(chosen);
        }
      }}
    >
      <ToggleButton id="public" iconStart={<RiChat3Line />}>
        {t('ticket.composer.public')}
      </ToggleButton>
      <ToggleButton id="internal" iconStart={<RiLock2Line />}>
        {t('ticket.composer.internal')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
