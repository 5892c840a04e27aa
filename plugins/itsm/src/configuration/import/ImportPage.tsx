import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArrowLeftLine } from '@remixicon/react';
import { TextInput } from '../../dialogs';
import { FieldGrid } from '../form/FieldGroup';
import type { ConfigurationControls } from '../useConfigurationState';
import { CsvField } from './CsvField';
import { ImportOutcome } from './ImportOutcome';
import { useImport } from './useImport';

/** Reads a CSV file, shows what it would do, and does it. */
export function ImportPage({ controls }: { controls: ConfigurationControls }) {
  const { t } = useItsmTranslation();
  const [file, setFile] = useState<File>();
  const [ofClass, setClass] = useState('');
  const [owner, setOwner] = useState<PickerItem | null>(null);
  const { result, error, pending, isTooLarge, tryFile, apply, forget } =
    useImport();
  return (
    <Flex direction="column" gap="4" pt="4" align="stretch">
      <span>
        <Button
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          onPress={() => controls.change({ view: 'facts', item: undefined })}
        >
          {t('configuration.backToList')}
        </Button>
      </span>
      <Text as="h2" variant="title-small" style={{ margin: 0 }}>
        {t('configuration.csv.title')}
      </Text>
      <Text as="p" style={{ margin: 0, maxWidth: '60rem' }}>
        {t('configuration.csv.explanation')}
      </Text>
      <CsvField
        file={file}
        error={isTooLarge ? t('configuration.csv.tooLarge') : undefined}
        onFile={chosen => {
          setFile(chosen);
          forget();
        }}
      />
      <FieldGrid>
        <TextInput
          name="class"
          label={t('configuration.csv.class')}
          description={t('configuration.csv.classHint')}
          maxLength={63}
          value={ofClass}
          onChange={value => {
            setClass(value);
            forget();
          }}
        />
        <EntityPicker
          label={t('configuration.csv.owner')}
          kinds={['Group', 'User']}
          value={owner}
          onChange={item => {
            setOwner(item);
            forget();
          }}
        />
      </FieldGrid>
      <span>
        <Button
          variant={result ? 'secondary' : 'primary'}
          isDisabled={!file}
          isPending={pending === 'try'}
          onPress={() =>
            file &&
            tryFile(file, {
              ...(ofClass.trim() ? { class: ofClass.trim() } : {}),
              ...(owner ? { owner: owner.ref } : {}),
            })
          }
        >
          {t('configuration.csv.try')}
        </Button>
      </span>
      {error && (
        <ErrorNotice
          error={error.error}
          title={
            error.of === 'try'
              ? t('configuration.csv.failed')
              : t('configuration.csv.applyFailed')
          }
        />
      )}
      {pending === 'try' && <LoadingBlock lines={4} />}
      {result && (
        <ImportOutcome
          result={result}
          isPending={pending === 'apply'}
          onApply={apply}
        />
      )}
    </Flex>
  );
}
