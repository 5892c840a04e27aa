import { Checkbox } from '@backstage/ui';
import { isOpen } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';

/** Sends what is written to the open children as well. */
export function ToChildren(props: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}) {
  const { t } = useItsmTranslation();
  const { links } = useTicketPage().ticket;
  const count = links.filter(
    link => link.kind === 'child' && isOpen(link.status),
  ).length;
  return (
    <Checkbox isSelected={props.isSelected} onChange={props.onChange}>
      {t('ticket.composer.toChildren', { count })}
    </Checkbox>
  );
}
