import { useId } from 'react';
import { Card, CardBody, Flex, Link, Skeleton, Text } from '@backstage/ui';
import type {
  ChipCounts,
  TicketChip,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
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

/** The kinds of ticket of which there are many every day. */
const TYPES = ['incident', 'request'] as const;

/** How much work there is, each number leading to its part of a queue. */
export function DeskSection() {
  const { t } = useItsmTranslation();
  return (
    <HomeSection title={t('home.desk.title')}>
      {TYPES.map(type => (
        <DeskCounts key={type} type={type} />
      ))}
    </HomeSection>
  );
}

function DeskCounts({ type }: { type: TicketType }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const headingId = useId();
  const queue = useItsmRoutes().queue(type);
  const counts = useItsmQuery('countTickets', { query: { type } });
  useTicketSignal(useThrottled(counts.refresh));
  return (
    <section aria-labelledby={headingId}>
      <Flex direction="column" gap="2">
        <Text as="h3" variant="body-medium" weight="bold" id={headingId}>
          <Link href={queue}>{t(`queueOf.${type}.title`)}</Link>
        </Text>
        {counts.error && !counts.value && (
          <ErrorNotice error={counts.error} onRetry={counts.refresh} />
        )}
        <div className={classes.grid}>
          {CARDS.map(({ chip, icon }) => (
            <CountCard
              key={chip}
              label={t(`home.chip.${chip}`)}
              icon={icon}
              href={`${queue}?chip=${chip}`}
              count={counts.value?.counts.find(each => each.chip === chip)}
            />
          ))}
        </div>
      </Flex>
    </section>
  );
}

function CountCard(props: {
  label: string;
  icon: typeof RiUserLine;
  href: string;
  count: ChipCounts['counts'][number] | undefined;
}) {
  const { label, icon: Icon, href, count } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <Card href={href} label={count ? `${label}: ${count.value}` : label}>
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
            <Text as="span" variant="title-medium" className={classes.number}>
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
}
