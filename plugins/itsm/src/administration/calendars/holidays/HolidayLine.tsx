import { Button, Flex, Text } from '@backstage/ui';
import type { CalendarHoliday } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine } from '@remixicon/react';
import { describeHoliday } from '../../renderers/describeHoliday';
import { type HolidayDraft, keptHoliday } from '../draft/holidayDraft';

/** A holiday in words, and the way to its fields. */
export function HolidayLine(props: {
  holiday: HolidayDraft;
  onEdit: () => void;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { holiday, onEdit } = props;
  // As it was saved or found in a file: it can be read.
  const kept = keptHoliday(holiday) as CalendarHoliday;
  return (
    <Flex align="center" justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
      <Text>
        <strong>{holiday.name}</strong>
        {' · '}
        {describeHoliday(kept, { t, locale })}
      </Text>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiEditLine />}
        aria-label={t('administration.editor.changeOf', { name: holiday.name })}
        onPress={onEdit}
      >
        {t('administration.editor.change')}
      </Button>
    </Flex>
  );
}
