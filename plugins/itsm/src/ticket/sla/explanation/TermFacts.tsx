import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeHours,
  describeTarget,
  Pill,
  PriorityBadge,
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine } from '@remixicon/react';
import { Facts } from '../../../facts';
import { useTicketPage } from '../../data/TicketPageContext';
import { useInstantText } from '../../useInstantText';
import { RevisionLink } from './RevisionLink';

type Term = SlaClockView['terms'][number];
interface Fact {
  label: string;
  value: ReactNode;
}

/** What was asked of a clock, by which policy, in which hours; newest first. */
export function TermFacts({ clock }: { clock: SlaClockView }) {
  const { t } = useItsmTranslation();
  const instant = useInstantText();
  const { terms } = clock;
  return (
    <Flex direction="column" gap="4">
      {terms
        .map((term, index) => (
          <Flex key={index} direction="column" gap="2">
            {terms.length > 1 && (
              <Text as="h4" weight="bold" style={{ margin: 0 }}>
                {t('sla.term.from', { at: instant(term.at) })}
              </Text>
            )}
            <OneTerm term={term} />
          </Flex>
        ))
        .reverse()}
    </Flex>
  );
}

function OneTerm({ term }: { term: Term }) {
  return (
    <Facts
      facts={[
        ...useTargetFacts(term),
        ...usePolicyFacts(term),
        ...useCalendarFacts(term),
      ]}
    />
  );
}

/** How much time there was. */
function useTargetFacts({
  written,
  targetMs,
  priority,
  spentBeforeMs,
}: Term): Fact[] {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const target = describeTarget(written, { t, locale });
  return [
    {
      label: t('sla.fact.target'),
      // How long working days are depends on when the clock began.
      value: written.endsWith('WD')
        ? t('sla.term.days', {
            days: target,
            time: describeHours(targetMs, locale),
          })
        : target,
    },
    {
      label: t('sla.term.spentBefore'),
      value: spentBeforeMs > 0 && describeHours(spentBeforeMs, locale),
    },
    {
      label: t('ticket.part.priority'),
      value: priority !== undefined && <PriorityBadge priority={priority} />,
    },
  ];
}

/** Which policy promised it, and why that one. */
function usePolicyFacts({ policy, fits, passedOver }: Term): Fact[] {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const locale = useReaderLocale();
  const { ticket } = useTicketPage();
  const criteria = new Intl.ListFormat(locale).format(
    fits.map(criterion => t(`sla.fits.${criterion}`)),
  );
  return [
    {
      label: t('sla.term.policy'),
      value: (
        <>
          <RevisionLink kind="SlaPolicy" definition={policy} />{' '}
          {!policy.isCurrent && (
            <Pill icon={<RiEditLine />} title={t('sla.term.editedHelp')}>
              {t('sla.term.edited')}
            </Pill>
          )}
        </>
      ),
    },
    {
      label: t('sla.term.why'),
      // The others are not told; to them, none would mean "for every ticket".
      value:
        ticket.capabilities.readInternal &&
        (fits.length > 0
          ? t('sla.term.fits', { criteria })
          : t('sla.term.fitsAll')),
    },
    {
      label: t('sla.term.passedOver'),
      value: passedOver.map(({ title }) => localized(title)).join(', '),
    },
  ];
}

/** In which hours it is counted. */
function useCalendarFacts({ calendar }: Term): Fact[] {
  const { t } = useItsmTranslation();
  return [
    {
      label: t('sla.term.calendar'),
      value: <RevisionLink kind="Calendar" definition={calendar} />,
    },
    { label: t('sla.term.zone'), value: calendar.timeZone },
    {
      label: t('sla.term.holidays'),
      value: calendar.holidayLists.length > 0 && (
        <Flex direction="column" gap="1">
          {calendar.holidayLists.map(list => (
            <RevisionLink
              key={list.name}
              kind="HolidayList"
              definition={list}
            />
          ))}
        </Flex>
      ),
    },
  ];
}
