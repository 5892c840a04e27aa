import { useState } from 'react';
import {
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  DEFINITION_API_VERSION,
  type DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFileCopyLine } from '@remixicon/react';
import { stringify } from 'yaml';

const FORMATS = ['yaml', 'json'] as const;
type Format = (typeof FORMATS)[number];

const useStyles = makeStyles(
  {
    source: {
      margin: 0,
      padding: 'var(--bui-space-4)',
      maxHeight: '70vh',
      overflow: 'auto',
      fontFamily: 'var(--bui-font-monospace)',
      fontSize: 'var(--bui-font-size-2)',
      lineHeight: 1.5,
      color: 'var(--bui-fg-primary)',
      background: 'var(--bui-bg-neutral-1)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
    },
  },
  { name: 'ItsmSpecSource' },
);

/** The document that would make this revision, ready to be applied again. */
export function toDocument(definition: DefinitionRevision) {
  return {
    apiVersion: DEFINITION_API_VERSION,
    kind: definition.kind,
    metadata: { name: definition.name },
    spec: definition.spec,
  };
}

/** The definition as YAML or JSON, to read and to copy. */
export function SpecSource({ definition }: { definition: DefinitionRevision }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const [format, setFormat] = useState<Format>('yaml');
  const [copied, setCopied] = useState<'done' | 'failed'>();
  const document = toDocument(definition);
  const text =
    format === 'yaml'
      ? stringify(document)
      : `${JSON.stringify(document, undefined, 2)}\n`;
  const copy = async () => {
    // The clipboard is there only where the page came over HTTPS.
    try {
      await window.navigator.clipboard.writeText(text);
      setCopied('done');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <ToggleButtonGroup
          aria-label={t('administration.source.format')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[format]}
          onSelectionChange={keys => {
            setFormat(FORMATS.find(other => keys.has(other)) ?? format);
            setCopied(undefined);
          }}
        >
          <ToggleButton id="yaml">YAML</ToggleButton>
          <ToggleButton id="json">JSON</ToggleButton>
        </ToggleButtonGroup>
        <Button
          variant="secondary"
          iconStart={<RiFileCopyLine />}
          onPress={copy}
        >
          {t('administration.source.copy')}
        </Button>
        <Text role="status" color="secondary">
          {copied ? t(`administration.source.copied.${copied}`) : ''}
        </Text>
      </Flex>
      {/* Scrollable, so the keyboard has to reach it. */}
      <pre
        className={classes.source}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('administration.view.source')}
      >
        {text}
      </pre>
    </Flex>
  );
}
