import { ButtonLink, SearchField, Select, Switch } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CONFIGURATION_ITEM_STATES,
  CONFIGURATION_ITEM_TYPES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine, RiUploadLine } from '@remixicon/react';
import { useTypedText } from '../../routing';
import { RefPicker } from '../RefPicker';
import type { ConfigurationControls } from '../useConfigurationState';

const ALL = 'all';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: 'var(--bui-space-3)',
      paddingTop: 'var(--bui-space-4)',
    },
    search: { flex: '2 1 16rem', minWidth: 0 },
    owner: { flex: '1 1 14rem', minWidth: 0 },
    retired: { display: 'flex', alignItems: 'center', minHeight: 40 },
  },
  { name: 'ItsmConfigurationBar' },
);

/** What of the items is listed, and the ways to write others. */
export function ListBar({ controls }: { controls: ConfigurationControls }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { state, change, hrefOf } = controls;
  const [text, setText] = useTypedText(state.q, q =>
    change({ q }, { replace: true }),
  );
  // A class of a link may be of another organisation's own words.
  const types = [
    ...new Set([
      ...CONFIGURATION_ITEM_TYPES,
      ...(state.type ? [state.type] : []),
    ]),
  ];
  return (
    <div className={classes.bar}>
      <SearchField
        className={classes.search}
        aria-label={t('configuration.search')}
        placeholder={t('configuration.searchHint')}
        value={text}
        onChange={setText}
        onSubmit={value => change({ q: value.trim() }, { replace: true })}
        maxLength={200}
      />
      <Select
        label={t('configuration.filter.type')}
        options={[
          { id: ALL, label: t('configuration.filter.allTypes') },
          ...types.map(id => ({ id, label: id })),
        ]}
        value={state.type ?? ALL}
        onChange={type =>
          change({ type: type === ALL ? undefined : String(type) })
        }
      />
      <Select
        label={t('configuration.filter.state')}
        options={[
          { id: ALL, label: t('configuration.filter.allStates') },
          ...CONFIGURATION_ITEM_STATES.map(id => ({
            id,
            label: t(`configuration.state.${id}`),
          })),
        ]}
        value={state.state ?? ALL}
        onChange={key =>
          change({
            state: CONFIGURATION_ITEM_STATES.find(known => known === key),
          })
        }
      />
      <div className={classes.owner}>
        <RefPicker
          label={t('configuration.filter.owner')}
          kinds={['Group', 'User']}
          value={state.owner ?? ''}
          onChange={owner => change({ owner: owner || undefined })}
        />
      </div>
      <div className={classes.retired}>
        <Switch
          label={t('configuration.filter.retired')}
          isSelected={state.retired}
          onChange={retired => change({ retired })}
        />
      </div>
      <ButtonLink
        variant="secondary"
        iconStart={<RiUploadLine />}
        href={hrefOf({ view: 'import' })}
      >
        {t('configuration.import')}
      </ButtonLink>
      <ButtonLink
        variant="primary"
        iconStart={<RiAddLine />}
        href={hrefOf({ view: 'new' })}
      >
        {t('configuration.new')}
      </ButtonLink>
    </div>
  );
}
