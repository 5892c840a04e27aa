import { Card, CardBody, Flex, Skeleton, Text } from '@backstage/ui';
import type { TicketChip } from '@mesa-itsm/backstage-plugin-itsm-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNotice,
  useItsmQuery,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiGroupLine,
  RiPauseCircleLine,
  RiUserLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { useItsmRoutes } from '../routing';
import { HomeSection } from './HomeSection';

const CARDS = [
  { chip: 'mine', icon: RiUserLine },
  { chip: 'myTeams', icon: RiGroupLine },
  { chip: 'unassigned', icon: RiUserUnfollowLine },
  { chip: 'pending', icon: RiPauseCircleLine },
] as const satisfies readonly {
  chip: TicketChip;
  icon: typeof RiUserLine;
}[];

const useStyles = makeStyles(
  {
    grid: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
      gap: 'var(--bui-space-3)',
    },
    number: { fontVariantNumeric: 'tabular-nums' },
    icon: { color: 'var(--bui-fg-secondary)', display: 'inline-flex' },
  },
  { name: 'ItsmDeskSection' },
);

/** How much work there is, each number leading to its part of the queue. */
export function DeskSection() {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const routes = useItsmRoutes();
  const counts = useItsmQuery('countTickets', { query: {} });
  useTicketSignal(useThrottled(counts.refresh));
  return (
    <HomeSection
      title={t('home.desk.title')}
      link={{ href: routes.requests(), text: t('home.desk.link') }}
    >
      {counts.error && !counts.value && (
        <ErrorNotice error={counts.error} onRetry={counts.refresh} />
      )}
      <div className={classes.grid}>
        {CARDS.map(({ chip, icon: Icon }) => {
          const count = counts.value?.counts.find(each => each.chip === chip);
          const label = t(`home.chip.${chip}`);
          return (
            <Card
              key={chip}
              href={`${routes.requests()}?chip=${chip}`}
              label={count ? `${label}: ${count.value}` : label}
            >
              <CardBody>
                <Flex direction="column" gap="1">
                  <Flex justify="between" align="center" gap="2">
                    <Text as="span" variant="body-small" color="secondary">
                      {label}
                    </Text>
                    <span aria-hidden className={classes.icon}>
                      <Icon size={20} />
                    </span>
                  </Flex>
                  {count ? (
                    <Text
                      as="span"
                      variant="title-medium"
                      className={classes.number}
                    >
                      {count.exact
                        ? count.value
                        : t('home.chip.more', { number: String(count.value) })}
                    </Text>
                  ) : (
                    <Skeleton width={48} height={32} />
                  )}
                </Flex>
              </CardBody>
            </Card>
          );
        })}
      </div>
    </HomeSection>
  );
}
