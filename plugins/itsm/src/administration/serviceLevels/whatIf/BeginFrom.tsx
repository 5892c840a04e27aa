import { useState } from 'react';
import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DefinitionHead,
  DefinitionKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { stringify } from 'yaml';
import { ChoiceInput } from '../../../dialogs';
import { definitionTitle } from '../../definitions/filterDefinitions';
import { toDocument } from '../../definitions/SpecSource';
import { useApiAction } from '../useApiAction';

/** Kinds that can be proposed, in the order of the choice. */
const KINDS: readonly string[] = ['SlaPolicy', 'Calendar', 'HolidayList'];

const useStyles = makeStyles(
  {
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: 'var(--bui-space-3)',
    },
    choice: { flex: '0 1 24rem', minWidth: 0 },
  },
  { name: 'ItsmBeginFrom' },
);

/** Puts what a policy, calendar or list says today into the proposal. */
export function BeginFrom({ onText }: { onText: (yaml: string) => void }) {
  const { t } = useItsmTranslation();
  const language = useItsmLanguage();
  const api = useItsmApi();
  const classes = useStyles();
  const [chosen, setChosen] = useState<string>();
  const list = useItsmQuery('listDefinitions', { query: {} });
  const heads = proposable(list.value?.items ?? []);
  const { run, isPending, error } = useApiAction(async () => {
    const [kind, name] = (chosen ?? '').split('/');
    const definition = await api.call('getDefinition', {
      params: { kind, name },
      query: {},
    });
    onText(stringify(toDocument(definition)));
  });
  const failure = error ?? list.error;
  return (
    <>
      <div className={classes.row}>
        <div className={classes.choice}>
          <ChoiceInput
            name="beginFrom"
            label={t('administration.whatIf.beginFrom')}
            description={t('administration.whatIf.beginFromHint')}
            options={heads.map(head => ({
              id: `${head.kind}/${head.name}`,
              label: `${definitionTitle(head, language)} · ${t(
                `administration.kind.${head.kind as DefinitionKind}`,
              )}`,
            }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
        <Button
          variant="secondary"
          isDisabled={!chosen}
          isPending={isPending}
          onPress={run}
        >
          {t('administration.whatIf.insert')}
        </Button>
      </div>
      {failure && (
        <ErrorNotice
          error={failure}
          onRetry={list.error ? list.refresh : undefined}
        />
      )}
    </>
  );
}

function proposable(heads: readonly DefinitionHead[]): DefinitionHead[] {
  return heads
    .filter(({ kind, retired }) => KINDS.includes(kind) && !retired)
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name),
    );
}
