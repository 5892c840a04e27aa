import { useRef } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import { useFocusKeeper } from '../../../focus';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import { type HolidayDraft, newHoliday } from '../draft/holidayDraft';
import { HolidayRow } from './HolidayRow';

/** Holidays, each a row that is written in place. */
export function HolidayRows(props: {
  holidays: readonly HolidayDraft[];
  onChange: (holidays: HolidayDraft[]) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const { holidays, onChange, errorAt } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  return (
    // Takes the focus of a row that was taken away.
    <div ref={root} tabIndex={-1}>
      <Flex direction="column" gap="3" align="stretch">
        {holidays.length === 0 && (
          <Text color="secondary">
            {t('administration.calendar.noHolidays')}
          </Text>
        )}
        {holidays.map((holiday, index) => (
          <HolidayRow
            key={holiday.key}
            number={index + 1}
            name={`holidays.${index}`}
            holiday={holiday}
            onChange={next =>
              onChange(
                holidays.map(other => (other === holiday ? next : other)),
              )
            }
            onRemove={() =>
              onChange(holidays.filter(other => other !== holiday))
            }
            errorAt={below(errorAt, index)}
          />
        ))}
        <span>
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => onChange([...holidays, newHoliday()])}
          >
            {t('administration.holidays.add')}
          </Button>
        </span>
      </Flex>
    </div>
  );
}
