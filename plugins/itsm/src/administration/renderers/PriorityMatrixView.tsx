import {
  IMPACTS,
  type PriorityMatrixSpec,
  URGENCIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  PriorityBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';

/** Impact down, urgency across, the priority where they meet. */
export function PriorityMatrixView({ spec }: { spec: PriorityMatrixSpec }) {
  const { t } = useItsmTranslation();
  const classes = useTableStyles();
  return (
    <TableScroll title={t('administration.matrix.corner')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('administration.matrix.corner')}</th>
            {URGENCIES.map(urgency => (
              <th key={urgency} scope="col">
                {t(`urgency.${urgency}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {IMPACTS.map(impact => (
            <tr key={impact}>
              <th scope="row">{t(`impact.${impact}`)}</th>
              {URGENCIES.map(urgency => (
                <td key={urgency}>
                  <PriorityBadge priority={spec.rows[impact][urgency]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
