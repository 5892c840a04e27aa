import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DefinitionHead,
  DefinitionKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  Pill,
  useItsmLanguage,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArchiveLine, RiFileTextLine, RiWindowLine } from '@remixicon/react';
import { definitionTitle } from './filterDefinitions';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      overflow: 'hidden',
      '@media (min-width: 1024px)': {
        maxHeight: '70vh',
        overflowY: 'auto',
      },
    },
    item: {
      '& + &': { borderTop: '1px solid var(--bui-border-1)' },
    },
    button: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-1)',
      width: '100%',
      padding: 'var(--bui-space-3)',
      border: 'none',
      borderInlineStart: '3px solid transparent',
      background: 'transparent',
      color: 'var(--bui-fg-primary)',
      font: 'inherit',
      textAlign: 'start',
      cursor: 'pointer',
      overflowWrap: 'anywhere',
      '&:hover': { background: 'var(--bui-bg-neutral-2)' },
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: '-2px',
      },
      '&[aria-current="true"]': {
        background: 'var(--bui-bg-neutral-2)',
        borderInlineStartColor: 'var(--bui-accent-bg)',
      },
    },
    meta: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
    },
  },
  { name: 'ItsmDefinitionList' },
);

/** Where a definition is kept: files win over the portal. */
export function ManagedByPill({
  managedBy,
}: Pick<DefinitionHead, 'managedBy'>) {
  const { t } = useItsmTranslation();
  return (
    <Pill icon={managedBy === 'file' ? <RiFileTextLine /> : <RiWindowLine />}>
      {t(`administration.managedBy.${managedBy}`)}
    </Pill>
  );
}

/** The definitions to choose from. */
export function DefinitionList(props: {
  definitions: readonly DefinitionHead[];
  open: { kind: string; name: string } | undefined;
  onOpen: (definition: { kind: string; name: string }) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const language = useItsmLanguage();
  if (props.definitions.length === 0) {
    return (
      <EmptyNotice
        title={t('administration.empty')}
        description={t('administration.emptyHint')}
      />
    );
  }
  return (
    <ul className={classes.list} aria-label={t('administration.title')}>
      {props.definitions.map(definition => {
        const { kind, name } = definition;
        const isOpen = props.open?.kind === kind && props.open.name === name;
        return (
          <li key={`${kind}/${name}`} className={classes.item}>
            <button
              type="button"
              className={classes.button}
              aria-current={isOpen ? 'true' : undefined}
              onClick={() => props.onOpen({ kind, name })}
            >
              <Text weight="bold">
                {definition.title
                  ? definitionTitle(definition, language)
                  : t(`administration.kind.${kind as DefinitionKind}`)}
              </Text>
              <span className={classes.meta}>
                <Text variant="body-small" color="secondary">
                  {t(`administration.kind.${kind as DefinitionKind}`)} · {name}
                </Text>
                <ManagedByPill managedBy={definition.managedBy} />
                {definition.retired && (
                  <Pill tone="warning" icon={<RiArchiveLine />}>
                    {t('administration.retired')}
                  </Pill>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
