import { useState } from 'react';
import {
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  CONFIGURATION_IMPORT_OUTCOMES,
  type ConfigurationImportResult,
  type ConfigurationImportRow,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { ImportTable } from './ImportTable';

type Outcome = ConfigurationImportRow['outcome'];

const ALL = 'all';

/** What a file would do, or did; and the way to apply it. */
export function ImportOutcome(props: {
  result: ConfigurationImportResult;
  isPending: boolean;
  onApply: () => void;
}) {
  const { t } = useItsmTranslation();
  const { result } = props;
  const { applied, counts, ignored } = result;
  const [shown, setShown] = useState<Outcome | undefined>(
    counts.error > 0 ? 'error' : undefined,
  );
  const writes = counts.create + counts.change;
  const title = applied
    ? t('configuration.csv.applied')
    : t('configuration.csv.result');
  const rows = result.rows.filter(
    ({ outcome }) => shown === undefined || outcome === shown,
  );
  return (
    <section aria-label={title}>
      <Flex direction="column" gap="4" align="stretch">
        <Text as="h3" variant="body-large" weight="bold" style={{ margin: 0 }}>
          {title}
        </Text>
        <Text role="status">
          {applied && t('configuration.csv.appliedText', { count: writes })}
          {!applied && writes === 0 && t('configuration.csv.nothing')}
          {counts.error > 0 &&
            ` ${t('configuration.csv.left', { count: counts.error })}`}
        </Text>
        {ignored.length > 0 && (
          <Text variant="body-small" color="secondary">
            {t('configuration.csv.ignored', { columns: ignored.join(', ') })}
          </Text>
        )}
        {!applied && writes > 0 && (
          <span>
            <Button
              variant="primary"
              isPending={props.isPending}
              onPress={props.onApply}
            >
              {t('configuration.csv.apply', { count: writes })}
            </Button>
          </span>
        )}
        <span>
          <ToggleButtonGroup
            aria-label={t('configuration.csv.show')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shown ?? ALL]}
            onSelectionChange={keys =>
              setShown(
                CONFIGURATION_IMPORT_OUTCOMES.find(known => keys.has(known)),
              )
            }
          >
            <ToggleButton id={ALL}>
              {t('configuration.csv.all', {
                rows: String(result.rows.length),
              })}
            </ToggleButton>
            {CONFIGURATION_IMPORT_OUTCOMES.map(outcome => (
              <ToggleButton key={outcome} id={outcome}>
                {t(`configuration.csv.outcomes.${outcome}`, {
                  rows: String(counts[outcome]),
                })}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </span>
        <ImportTable key={shown ?? ALL} rows={rows} title={title} />
      </Flex>
    </section>
  );
}
