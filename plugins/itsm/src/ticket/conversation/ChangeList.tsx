import { Fragment } from 'react';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  PersonName,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { TicketRefLink } from '../TicketRefLink';
import { useInstantText } from '../useInstantText';
import { type ChangeLine, changeLines } from './describeEvent';
import { ImpactLines } from './ImpactLines';
import { SlaLines } from './SlaLines';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-secondary)',
      overflowWrap: 'anywhere',
    },
    label: { color: 'var(--bui-fg-primary)' },
    to: {
      color: 'var(--bui-fg-primary)',
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
    },
    removed: { fontStyle: 'italic' },
  },
  { name: 'ItsmChangeList' },
);

/** What an entry changed, linked or added, one line each. */
export function ChangeList({ event }: { event: TicketEventView }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const localized = useLocalized();
  const instant = useInstantText();
  const { ticket } = useTicketPage();
  const lines = changeLines(event, {
    t,
    type: ticket.type,
    localized,
    instant,
  });
  const { entity, link, person, sla, impact } = event;
  const { moved = [], stayed = [] } = event;
  const tickets = moved.length + stayed.length;
  const isBare = !entity && !link && !person && !sla && !impact;
  if (!lines.length && isBare && !tickets) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {lines.map(line => (
        <li key={line.field}>
          <ChangeText line={line} />
        </li>
      ))}
      {entity && (
        <li>
          {t(`entityRole.${entity.role}`)}: <EntityTag entity={entity} />{' '}
          {entity.effect && <Text>{t(`effect.${entity.effect}`)}</Text>}
        </li>
      )}
      {link && (
        <li>
          {t(`linkKind.${link.kind}`)}: <TicketRefLink ticketRef={link.ref} />
        </li>
      )}
      {person && (
        <li>
          <PersonName person={person} />
        </li>
      )}
      {sla && <SlaLines sla={sla} toldAt={event.at} />}
      {impact && <ImpactLines impact={impact} />}
      <TicketRefs label={t('ticket.event.moved')} refs={moved} />
      <TicketRefs label={t('ticket.event.stayed')} refs={stayed} />
    </ul>
  );
}

function TicketRefs(props: { label: string; refs: readonly string[] }) {
  if (props.refs.length === 0) {
    return null;
  }
  return (
    <li>
      {props.label}:{' '}
      {props.refs.map((ref, at) => (
        <Fragment key={ref}>
          {at > 0 && ', '}
          <TicketRefLink ticketRef={ref} />
        </Fragment>
      ))}
    </li>
  );
}

function ChangeText({ line }: { line: ChangeLine }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const label = <span className={classes.label}>{line.label}</span>;
  const removed = line.redacted && (
    <span className={classes.removed}> {t('ticket.event.valueRemoved')}</span>
  );
  if (line.from === undefined && line.to === undefined) {
    return (
      <>
        {t('ticket.event.changed', { field: line.label })}
        {removed}
      </>
    );
  }
  return (
    <>
      {label}: {line.from !== undefined && <span>{line.from} → </span>}
      {(line.to !== undefined || !line.redacted) && (
        <span className={classes.to}>
          {line.to ?? t('ticket.event.emptied')}
        </span>
      )}
      {removed}
    </>
  );
}
