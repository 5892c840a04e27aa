import { type ChangeEvent, useId } from 'react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { CONFIGURATION_IMPORT_LIMITS } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';

const useStyles = makeStyles(
  {
    label: { fontFamily: 'var(--bui-font-regular)' },
    file: {
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
      maxWidth: '100%',
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'ItsmCsvField' },
);

/** Chooses a CSV file of the reader's computer. */
export function CsvField(props: {
  file: File | undefined;
  error: string | undefined;
  onFile: (file: File | undefined) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const locale = useReaderLocale();
  const id = useId();
  const { error, onFile } = props;
  return (
    <Flex direction="column" gap="1" align="start">
      <label htmlFor={id} className={classes.label}>
        <Text weight="bold">{t('configuration.csv.file')}</Text>
      </label>
      <Text id={`${id}-hint`} variant="body-small" color="secondary">
        {t('configuration.csv.fileHint', {
          rows: CONFIGURATION_IMPORT_LIMITS.rows.toLocaleString(locale),
        })}
      </Text>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        className={classes.file}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
          onFile(target.files?.[0])
        }
      />
      <Text id={`${id}-error`} role="status" color="danger">
        {error ?? ''}
      </Text>
    </Flex>
  );
}
