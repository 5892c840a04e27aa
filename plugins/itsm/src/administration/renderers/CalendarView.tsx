import { Flex, Text } from '@backstage/ui';
import type {
  CalendarHoliday,
  CalendarSpec,
  HolidayListSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { DefinitionLink } from './DefinitionLink';
import {
  describeDate,
  describeHoliday,
  describeWorkingHours,
} from './describeHoliday';
import { Part } from './Part';
import { Several } from './Several';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';
import { WeekGrid } from './WeekGrid';

/** When a team works: its week, its holidays, and days on which it differs. */
export function CalendarView({ spec }: { spec: CalendarSpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  return (
    <Flex direction="column" gap="5">
      <Facts
        facts={[
          {
            label: t('administration.fact.description'),
            value: spec.description && localized(spec.description),
          },
          { label: t('administration.calendar.zone'), value: spec.timeZone },
          {
            label: t('administration.calendar.lists'),
            value: <Lists names={spec.holidayLists} />,
          },
        ]}
      />
      <Part title={t('administration.calendar.week')}>
        <WeekGrid weekly={spec.weekly} />
      </Part>
      <Part title={t('administration.calendar.holidays')}>
        <Holidays holidays={spec.holidays} />
      </Part>
      {spec.overrides.length > 0 && (
        <Part title={t('administration.calendar.overrides')}>
          <Overrides overrides={spec.overrides} />
        </Part>
      )}
    </Flex>
  );
}

/** Holidays that calendars share. */
export function HolidayListView({ spec }: { spec: HolidayListSpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="5">
      {spec.includes.length > 0 && (
        <Facts
          facts={[
            {
              label: t('administration.calendar.includes'),
              value: <Lists names={spec.includes} />,
            },
          ]}
        />
      )}
      <Part title={t('administration.calendar.holidays')}>
        <Holidays holidays={spec.holidays} />
      </Part>
    </Flex>
  );
}

function Lists({ names }: { names: readonly string[] }) {
  const { t } = useItsmTranslation();
  return names.length > 0 ? (
    <Several>
      {names.map(name => (
        <DefinitionLink key={name} kind="HolidayList" name={name} />
      ))}
    </Several>
  ) : (
    <>{t('common.none')}</>
  );
}

function Holidays({ holidays }: { holidays: readonly CalendarHoliday[] }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useTableStyles();
  if (holidays.length === 0) {
    return (
      <Text color="secondary">{t('administration.calendar.noHolidays')}</Text>
    );
  }
  return (
    <TableScroll title={t('administration.calendar.holidays')}>
      <table className={classes.table}>
        <tbody>
          {holidays.map(holiday => {
            const when = describeHoliday(holiday, { t, locale });
            return (
              <tr key={`${holiday.name} ${when}`}>
                <th scope="row">{holiday.name}</th>
                <td>{when}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Overrides({ overrides }: Pick<CalendarSpec, 'overrides'>) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useTableStyles();
  return (
    <TableScroll title={t('administration.calendar.overrides')}>
      <table className={classes.table}>
        <tbody>
          {overrides.map(({ date, name, hours }) => (
            <tr key={date}>
              <th scope="row">{describeDate(date, locale)}</th>
              <td>{describeWorkingHours(hours, { t })}</td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
