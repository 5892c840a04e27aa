import { Flex, Text } from '@backstage/ui';
import type { DefinitionSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeTarget,
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { DefinitionLink } from './DefinitionLink';
import { Part } from './Part';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';

type Spec = DefinitionSpec<'FollowUpPolicy'>;

/** What happens to tickets by itself once time has passed. */
export function FollowUpPolicyView({ spec }: { spec: Spec }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return (
    <Flex direction="column" gap="5">
      <Facts
        facts={[
          {
            label: t('administration.kind.Calendar'),
            value: (
              <>
                <DefinitionLink kind="Calendar" name={spec.calendar} />{' '}
                <Text variant="body-small" color="secondary">
                  {t('administration.followUp.calendarHint')}
                </Text>
              </>
            ),
          },
          {
            label: t('administration.followUp.close'),
            value: spec.closeAfter
              ? describeTarget(spec.closeAfter, { t, locale })
              : t('administration.followUp.never'),
          },
        ]}
      />
      {Object.keys(spec.pending).length > 0 && (
        <Part title={t('administration.followUp.pending')}>
          <PendingTable pending={spec.pending} />
        </Part>
      )}
    </Flex>
  );
}

function PendingTable({ pending }: Pick<Spec, 'pending'>) {
  const { t } = useItsmTranslation();
  const classes = useTableStyles();
  return (
    <TableScroll title={t('administration.followUp.pending')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('administration.followUp.reason')}</th>
            <th scope="col">{t('administration.followUp.remind')}</th>
            <th scope="col">{t('administration.followUp.resolve')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(pending).map(([reason, follow]) => (
            <tr key={reason}>
              <th scope="row" className={classes.code}>
                {reason}
              </th>
              <FollowCells follow={follow} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function FollowCells({ follow }: { follow: Spec['pending'][string] }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const locale = useReaderLocale();
  const { remindAfter, remindTimes, resolveAfter, resolutionCode } = follow;
  const time = (span: string) => describeTarget(span, { t, locale });
  return (
    <>
      <td>
        {remindAfter
          ? t('administration.followUp.remindEach', {
              time: time(remindAfter),
              count: remindTimes,
            })
          : t('administration.followUp.never')}
      </td>
      <td>
        {resolveAfter
          ? t('administration.followUp.resolveAfter', {
              time: time(resolveAfter),
              code: resolutionCode ?? '',
            })
          : t('administration.followUp.never')}
        {follow.solution && (
          <Text as="p" variant="body-small" color="secondary">
            {localized(follow.solution)}
          </Text>
        )}
      </td>
    </>
  );
}
