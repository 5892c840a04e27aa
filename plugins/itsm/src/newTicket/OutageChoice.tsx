import { Radio, RadioGroup } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Whether something is out of service meanwhile; undefined: not said yet. */
export function OutageChoice(props: {
  value: boolean | undefined;
  onChange: (value: boolean) => void;
}) {
  const { t } = useItsmTranslation();
  return (
    <RadioGroup
      name="outage"
      orientation="horizontal"
      label={t('newTicket.outage.label')}
      value={props.value === undefined ? null : String(props.value)}
      onChange={value => props.onChange(value === 'true')}
    >
      <Radio value="true">{t('common.yes')}</Radio>
      <Radio value="false">{t('common.no')}</Radio>
    </RadioGroup>
  );
}
