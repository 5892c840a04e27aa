import { Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaJobChange } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { TicketRefLink } from '../../../ticket/TicketRefLink';
import { useInstantText } from '../../../ticket/useInstantText';
import { useTableStyles } from '../../renderers/useTableStyles';
import { VerdictPill } from './VerdictPill';

const useStyles = makeStyles(
  {
    title: { maxWidth: '28rem', overflowWrap: 'anywhere' },
    side: { display: 'block', whiteSpace: 'nowrap' },
  },
  { name: 'ItsmChangeTable' },
);

/** Clocks that a job changed or would change, each with its ticket. */
export function ChangeTable({ changes }: { changes: readonly SlaJobChange[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const tableClasses = useTableStyles();
  return (
    <div className={tableClasses.scroll}>
      <table className={tableClasses.table}>
        <caption>
          <VisuallyHidden>{t('administration.slaJob.changed')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('administration.slaJob.ticket')}</th>
            <th scope="col">{t('administration.slaJob.metric')}</th>
            <th scope="col">{t('administration.slaJob.before')}</th>
            <th scope="col">{t('administration.slaJob.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, position) => (
            // A ticket has several clocks of a metric, one after the other.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={position}>
              <th scope="row" className={classes.title}>
                <TicketRefLink ticketRef={change.ref} />
                <Text as="p" variant="body-small" style={{ margin: 0 }}>
                  {change.title}
                </Text>
              </th>
              <td>{t(`sla.metric.${change.metric}`)}</td>
              <td>
                <Side verdict={change.before} due={change.dueBefore} />
              </td>
              <td>
                <Side verdict={change.after} due={change.dueAfter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side(props: { verdict: SlaJobChange['before']; due?: string }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const instant = useInstantText();
  return (
    <>
      <VerdictPill verdict={props.verdict} />
      {props.due && (
        <Text variant="body-small" color="secondary" className={classes.side}>
          {t('administration.slaJob.due', { at: instant(props.due) })}
        </Text>
      )}
    </>
  );
}
