import { Button, SearchField, Select, Switch } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { DEFINITION_KINDS } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiUploadLine } from '@remixicon/react';
import { NewDefinitionMenu } from '../editor';
import type { AdministrationControls } from '../useAdministrationState';

const ALL = 'all';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
      paddingTop: 'var(--bui-space-4)',
    },
    search: { flex: '1 1 16rem', minWidth: 0 },
  },
  { name: 'ItsmDefinitionsBar' },
);

/** What of the definitions is listed, and the way to apply others. */
export function DefinitionsBar(props: {
  controls: AdministrationControls;
  /** Undefined for who may not change definitions. */
  onApply: (() => void) | undefined;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { state, change } = props.controls;
  return (
    <div className={classes.bar}>
      <SearchField
        className={classes.search}
        aria-label={t('administration.search')}
        placeholder={t('administration.search')}
        value={state.q}
        onChange={q => change({ q }, { replace: true })}
      />
      <Select
        aria-label={t('administration.kind')}
        options={[
          { id: ALL, label: t('administration.kind.all') },
          ...DEFINITION_KINDS.map(id => ({
            id,
            label: t(`administration.kind.${id}`),
          })),
        ]}
        value={state.kind ?? ALL}
        onChange={kind =>
          change({ kind: kind === ALL ? undefined : String(kind) })
        }
      />
      <Switch
        label={t('administration.retired.show')}
        isSelected={state.retired}
        onChange={retired => change({ retired })}
      />
      {props.onApply && (
        <>
          <NewDefinitionMenu onEdit={edit => change({ edit })} />
          <Button
            variant="primary"
            iconStart={<RiUploadLine />}
            onPress={props.onApply}
          >
            {t('administration.apply.button')}
          </Button>
        </>
      )}
    </div>
  );
}
