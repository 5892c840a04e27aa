import { Flex, Text } from '@backstage/ui';
import type { CodeListSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';

/** What the list is for, and its codes. */
export function CodeListView({ spec }: { spec: CodeListSpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const classes = useTableStyles();
  const isPending = spec.purpose === 'pendingReason';
  return (
    <Flex direction="column" gap="4">
      <Facts
        facts={[
          {
            label: t('administration.codes.purpose'),
            value: t(`administration.codes.purpose.${spec.purpose}`),
          },
        ]}
      />
      <TableScroll title={t(`administration.codes.purpose.${spec.purpose}`)}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('administration.codes.code')}</th>
              <th scope="col">{t('administration.codes.label')}</th>
              {isPending && (
                <>
                  <th scope="col">{t('administration.codes.clock')}</th>
                  <th scope="col">{t('administration.codes.waitsFor')}</th>
                </>
              )}
              <th scope="col">{t('administration.fact.state')}</th>
            </tr>
          </thead>
          <tbody>
            {spec.codes.map(code => (
              <tr key={code.code}>
                <td className={classes.code}>{code.code}</td>
                <td>
                  {localized(code.label)}
                  {code.description && (
                    <Text as="p" variant="body-small" color="secondary">
                      {localized(code.description)}
                    </Text>
                  )}
                </td>
                {isPending && (
                  <>
                    <td>
                      {code.clock &&
                        t(`administration.codes.clock.${code.clock}`)}
                    </td>
                    <td>
                      {code.waitsFor &&
                        t(`administration.codes.waitsFor.${code.waitsFor}`)}
                    </td>
                  </>
                )}
                <td>{t(`administration.state.${code.state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Flex>
  );
}
