import { Flex, Text } from '@backstage/ui';
import type { HolidayFile } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Events of a file that are no holidays, and why. */
export function LeftOutEvents(props: { events: HolidayFile['leftOut'] }) {
  const { t } = useItsmTranslation();
  const { events } = props;
  if (events.length === 0) {
    return null;
  }
  const title = t('administration.import.leftOut', { count: events.length });
  return (
    <Flex direction="column" gap="1">
      <Text weight="bold">{title}</Text>
      <ul
        aria-label={title}
        style={{ margin: 0, paddingInlineStart: '1.25rem' }}
      >
        {events.map(({ name, reason }, position) => (
          // A file may hold the same event many times.
          // eslint-disable-next-line react/no-array-index-key
          <li key={position}>
            <Text>
              {name || t('administration.import.unnamed')}:{' '}
              {t(`administration.import.reason.${reason}`)}
            </Text>
          </li>
        ))}
      </ul>
    </Flex>
  );
}
