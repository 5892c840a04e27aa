import { useRef } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAddLine } from '@remixicon/react';
import { useFocusKeeper } from '../../../focus';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import {
  MOST_WARNINGS,
  newWarning,
  type WarningDraft,
} from '../draft/warningDraft';
import { WarningRow } from './WarningRow';

/** When people are warned before a target is missed. */
export function WarningRows(props: {
  warnings: readonly WarningDraft[];
  onChange: (warnings: WarningDraft[]) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const { warnings, onChange, errorAt } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  const isFull = warnings.length >= MOST_WARNINGS;
  return (
    // Takes the focus of a row that was taken away.
    <div ref={root} tabIndex={-1}>
      <Flex direction="column" gap="3" align="stretch">
        <Text color="secondary">
          {warnings.length > 0
            ? t('administration.policy.warning.hint')
            : t('administration.policy.warning.none')}
        </Text>
        {warnings.map((warning, index) => (
          <WarningRow
            key={warning.key}
            number={index + 1}
            name={`warnings.${index}`}
            warning={warning}
            onChange={next =>
              onChange(
                warnings.map(other => (other === warning ? next : other)),
              )
            }
            onRemove={() =>
              onChange(warnings.filter(other => other !== warning))
            }
            errorAt={below(errorAt, index)}
          />
        ))}
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            isDisabled={isFull}
            onPress={() => onChange([...warnings, newWarning()])}
          >
            {t('administration.policy.warning.add')}
          </Button>
          <Text role="status" color="secondary">
            {isFull
              ? t('administration.policy.warning.most', {
                  max: String(MOST_WARNINGS),
                })
              : ''}
          </Text>
        </Flex>
      </Flex>
    </div>
  );
}
