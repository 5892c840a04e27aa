import { Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaJobSum } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmLanguage,
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TableScroll } from '../../renderers/TableScroll';
import { useTableStyles } from '../../renderers/useTableStyles';
import { sortSums } from './jobSums';
import { SumBars } from './SumBars';

const NUMBERS = [
  'clocks',
  'missedBefore',
  'missedAfter',
  'gained',
  'lost',
] as const;

const useStyles = makeStyles(
  {
    number: {
      textAlign: 'end !important' as 'end',
      fontVariantNumeric: 'tabular-nums',
    },
  },
  { name: 'ItsmSumTable' },
);

/** Service by service, team by team: where promises would be kept less. */
export function SumTable({ sums }: { sums: readonly SlaJobSum[] }) {
  const { t } = useItsmTranslation();
  const language = useItsmLanguage();
  const classes = useStyles();
  const tableClasses = useTableStyles();
  const title = t('administration.slaJob.sums');
  if (sums.length === 0) {
    return <Text color="secondary">{t('administration.slaJob.noSums')}</Text>;
  }
  return (
    <TableScroll title={title}>
      <table className={tableClasses.table}>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('administration.slaJob.service')}</th>
            <th scope="col">{t('administration.slaJob.team')}</th>
            <th scope="col">{t('administration.slaJob.metric')}</th>
            {NUMBERS.map(number => (
              <th key={number} scope="col" className={classes.number}>
                {t(`administration.slaJob.number.${number}`)}
              </th>
            ))}
            <th scope="col">{t('administration.slaJob.share')}</th>
          </tr>
        </thead>
        <tbody>
          {sortSums(sums, language).map(sum => (
            <SumRow
              key={`${sum.service?.name} ${sum.team.ref} ${sum.metric}`}
              sum={sum}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function SumRow({ sum }: { sum: SlaJobSum }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const localized = useLocalized();
  const classes = useStyles();
  return (
    <tr>
      <th scope="row">
        {sum.service
          ? localized(sum.service.title)
          : t('administration.slaJob.noService')}
      </th>
      <td>{sum.team.title}</td>
      <td>{t(`sla.metric.${sum.metric}`)}</td>
      {NUMBERS.map(number => (
        <td key={number} className={classes.number}>
          {sum[number].toLocaleString(locale)}
        </td>
      ))}
      <td>
        <SumBars sum={sum} />
      </td>
    </tr>
  );
}
