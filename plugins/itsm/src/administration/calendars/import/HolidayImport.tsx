import { type ChangeEvent, useId, useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { HolidayFile } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type HolidayDraft, holidayDraft } from '../draft/holidayDraft';
import { FoundHolidays } from './FoundHolidays';
import { LeftOutEvents } from './LeftOutEvents';

/** Bytes of the largest file that is read. */
const LARGEST = 1_000_000;

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
  { name: 'ItsmHolidayImport' },
);

/** Reads a calendar file and adds what is chosen of its holidays. */
export function HolidayImport(props: {
  known: readonly HolidayDraft[];
  onAdd: (holidays: HolidayDraft[]) => void;
}) {
  const { t } = useItsmTranslation();
  const [added, setAdded] = useState(0);
  const { found, error, isTooLarge, isReading, read, forget } = useFile();
  const add = (holidays: HolidayFile['holidays']) => {
    props.onAdd(holidays.map(holidayDraft));
    setAdded(holidays.length);
    forget();
  };
  return (
    <Flex direction="column" gap="3" align="stretch">
      <FileField
        error={isTooLarge ? t('administration.import.tooLarge') : undefined}
        onFile={file => {
          setAdded(0);
          read(file);
        }}
      />
      {isReading && <LoadingBlock lines={2} />}
      {error && (
        <ErrorNotice error={error} title={t('administration.import.failed')} />
      )}
      {found && (
        <>
          <FoundHolidays
            holidays={found.holidays}
            known={props.known}
            onAdd={add}
          />
          <LeftOutEvents events={found.leftOut} />
        </>
      )}
      <Text role="status">
        {added > 0 ? t('administration.import.added', { count: added }) : ''}
      </Text>
    </Flex>
  );
}

function FileField(props: {
  error: string | undefined;
  onFile: (file: File) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const id = useId();
  const { error, onFile } = props;
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) {
      onFile(file);
    }
    // The same file again is a choice as well.
    target.value = '';
  };
  return (
    <Flex direction="column" gap="1" align="start">
      <label htmlFor={id} className={classes.label}>
        <Text weight="bold">{t('administration.import.file')}</Text>
      </label>
      <Text id={`${id}-hint`} variant="body-small" color="secondary">
        {t('administration.import.hint')}
      </Text>
      <input
        id={id}
        type="file"
        accept=".ics,text/calendar"
        className={classes.file}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        onChange={choose}
      />
      <Text id={`${id}-error`} role="status" color="danger">
        {error ?? ''}
      </Text>
    </Flex>
  );
}

/** One file at a time: what the server finds in it. */
function useFile() {
  const api = useItsmApi();
  const [state, setState] = useState<{
    found?: HolidayFile;
    error?: Error;
    isTooLarge?: boolean;
    isReading?: boolean;
  }>({});
  const read = async (file: File) => {
    if (file.size > LARGEST) {
      setState({ isTooLarge: true });
      return;
    }
    setState({ isReading: true });
    try {
      const ics = await file.text();
      setState({ found: await api.call('readHolidayFile', { body: { ics } }) });
    } catch (error) {
      setState({ error: error as Error });
    }
  };
  return { ...state, read, forget: () => setState({}) };
}
