import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  DateTimeInput,
  useDescribeContext,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { TextInput } from '../../../dialogs';
import { useApiAction } from '../useApiAction';
import { BeginFrom } from './BeginFrom';
import { checkTrial, type Trial } from './checkTrial';
import { ProposalRefusal } from './ProposalRefusal';

/** Days of the period that is looked at when nothing else is said. */
const USUAL_DAYS = 90;

function lastDays(): Trial {
  const now = DateTime.utc().startOf('minute');
  return {
    yaml: '',
    from: now.minus({ days: USUAL_DAYS }).toISO(),
    until: now.toISO(),
  };
}

/** Tries proposed policies and calendars on the tickets of a period. */
export function WhatIfPanel({
  onStarted,
}: {
  onStarted: (id: string) => void;
}) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const api = useItsmApi();
  const [trial, setTrial] = useState(lastDays);
  const [wasTried, setTried] = useState(false);
  const set = (part: Partial<Trial>) =>
    setTrial(before => ({ ...before, ...part }));
  const errors = checkTrial(trial, context);
  const shown = wasTried ? errors : {};
  const { run, isPending, error } = useApiAction(async () => {
    setTried(true);
    const { yaml, from, until } = trial;
    if (Object.keys(errors).length === 0 && from && until) {
      const job = await api.call('startSlaJob', {
        body: { kind: 'whatIf', yaml, from, until },
      });
      onStarted(job.id);
    }
  });
  return (
    <Flex direction="column" gap="4">
      <Text as="p" style={{ maxWidth: '48rem' }}>
        {t('administration.whatIf.explanation')}
      </Text>
      <BeginFrom
        onText={text =>
          setTrial(({ yaml, ...rest }) => ({
            ...rest,
            yaml: yaml.trim() ? `${yaml.trimEnd()}\n---\n${text}` : text,
          }))
        }
      />
      <TextInput
        name="yaml"
        label={t('administration.whatIf.yaml')}
        description={t('administration.whatIf.yamlHint')}
        rows={12}
        isRequired
        value={trial.yaml}
        onChange={yaml => set({ yaml })}
        error={shown.yaml}
      />
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        <DateTimeInput
          name="from"
          label={t('administration.whatIf.from')}
          isRequired
          defaultValue={trial.from}
          onChange={from => set({ from })}
          error={shown.from}
        />
        <DateTimeInput
          name="until"
          label={t('administration.whatIf.until')}
          isRequired
          defaultValue={trial.until}
          onChange={until => set({ until })}
          error={shown.until}
        />
      </Flex>
      <span>
        <Button variant="primary" isPending={isPending} onPress={run}>
          {t('administration.whatIf.start')}
        </Button>
      </span>
      {error && <ProposalRefusal error={error} />}
    </Flex>
  );
}
