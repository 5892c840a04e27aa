import { Flex, ToggleButton } from '@backstage/ui';
import {
  type EntityOverview,
  TICKET_TYPES,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Which kind of ticket is shown, each with how many are open. */
export function KindChoice(props: {
  /** Undefined: all kinds. */
  value: TicketType | undefined;
  counts: EntityOverview['counts'] | undefined;
  onChange: (kind: TicketType | undefined) => void;
}) {
  const { value, counts, onChange } = props;
  const { t } = useItsmTranslation();
  return (
    <Flex
      role="group"
      aria-label={t('entity.kind.label')}
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      <ToggleButton
        isSelected={value === undefined}
        onChange={() => onChange(undefined)}
      >
        {t('entity.kind.all')}
      </ToggleButton>
      {TICKET_TYPES.map(type => {
        const count = counts?.find(each => each.type === type);
        const kind = t(`entity.kind.${type}`);
        const number =
          count && (count.exact ? String(count.open) : `${count.open}+`);
        return (
          <ToggleButton
            key={type}
            isSelected={value === type}
            onChange={() => onChange(type)}
            aria-label={
              number === undefined
                ? kind
                : t('entity.kind.openCount', { kind, number })
            }
          >
            {kind} {number !== undefined && <span>{number}</span>}
          </ToggleButton>
        );
      })}
    </Flex>
  );
}
