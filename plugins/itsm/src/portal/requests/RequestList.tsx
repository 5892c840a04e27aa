import { Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  isOpen,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityTag,
  Pill,
  PriorityBadge,
  RelativeTime,
  SlaText,
  StatusBadge,
  useItsmTranslation,
  useLocalized,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiQuestionAnswerLine } from '@remixicon/react';
import { useItsmRoutes } from '../../routing';
import { waitsForRequester } from './waitsForRequester';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    title: { overflowWrap: 'anywhere' },
    wrap: { flexWrap: 'wrap' },
    // The line between facts belongs to the fact that follows it.
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: 'var(--bui-space-3)',
      rowGap: 'var(--bui-space-1)',
    },
  },
  { name: 'ItsmRequestList' },
);

export interface RequestListProps {
  requests: readonly TicketSummary[];
  label: string;
  /** For lists of what other people asked: names who is helped. */
  showPerson?: boolean;
  /** For people who work them. */
  showPriority?: boolean;
}

/** Requests as people who asked want to see them: what, how far, last news. */
export function RequestList({ requests, label, ...show }: RequestListProps) {
  const classes = useStyles();
  return (
    // Safari drops the list role of lists without bullets.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={classes.list} role="list" aria-label={label}>
      {requests.map(request => (
        <li key={request.ref}>
          <RequestCard request={request} {...show} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps
  extends Pick<RequestListProps, 'showPerson' | 'showPriority'> {
  request: TicketSummary;
}

function RequestCard(props: RowProps) {
  const { request } = props;
  const routes = useItsmRoutes();
  const classes = useStyles();
  return (
    <Card
      href={routes.ticket(request.ref)}
      label={`${request.ref} ${request.title}`}
    >
      <CardBody>
        <Flex direction="column" gap="2">
          <Flex
            justify="between"
            align="start"
            gap="2"
            className={classes.wrap}
          >
            <Text as="p" weight="bold" className={classes.title}>
              {request.title}
            </Text>
            <RequestState {...props} />
          </Flex>
          <RequestFacts {...props} />
        </Flex>
      </CardBody>
    </Card>
  );
}

function RequestState({ request, showPerson, showPriority }: RowProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  return (
    <Flex gap="1" className={classes.wrap}>
      {showPriority && request.priority && (
        <PriorityBadge priority={request.priority.value} />
      )}
      {asksReader(request, showPerson) ? (
        <Pill tone="warning" icon={<RiQuestionAnswerLine />}>
          {t('home.waiting.badge')}
        </Pill>
      ) : (
        <StatusBadge status={request.status} type={request.type} />
      )}
    </Flex>
  );
}

/** Only the person who asked is asked back. */
function asksReader(request: TicketSummary, isOfOthers?: boolean): boolean {
  return !isOfOthers && waitsForRequester(request);
}

function RequestFacts({ request, showPerson }: RowProps) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const classes = useStyles();
  const offering = request.offering && localized(request.offering.title);
  const isWorked = isOpen(request.status);
  return (
    <Text
      as="div"
      variant="body-small"
      color="secondary"
      className={classes.facts}
    >
      <span>{request.ref}</span>
      {request.type !== 'request' && <span>{t(`type.${request.type}`)}</span>}
      {showPerson && (
        <span>{t('portal.mine.for', { name: request.beneficiary.name })}</span>
      )}
      {offering !== undefined && offering !== request.title && (
        <span>{offering}</span>
      )}
      {request.change && (
        <WindowText
          start={request.change.plannedStart}
          end={request.change.plannedEnd}
          isBrief
        />
      )}
      {request.entities[0] && <EntityTag entity={request.entities[0]} plain />}
      {request.pendingReason && !asksReader(request, showPerson) && (
        <span>{localized(request.pendingReason.title)}</span>
      )}
      {isWorked && !request.pendingReason && (
        <span>{t('portal.mine.inCare', { team: request.team.title })}</span>
      )}
      {isWorked && <SlaText sla={request.sla} />}
      <span>
        {t('portal.mine.updated')} <RelativeTime at={request.updatedAt} />
      </span>
    </Text>
  );
}
