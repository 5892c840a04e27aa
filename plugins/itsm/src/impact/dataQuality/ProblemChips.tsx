import { Flex, ToggleButton } from '@backstage/ui';
import type {
  DataProblemKind,
  DataQuality,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

/** How often each thing is wrong; the pressed one is what is listed. */
export function ProblemChips(props: {
  counts: DataQuality['counts'];
  /** Undefined: all of them. */
  value: DataProblemKind | undefined;
  onChange: (problem: DataProblemKind | undefined) => void;
}) {
  const { counts, value, onChange } = props;
  const { t } = useItsmTranslation();
  // Of what is nowhere wrong there is nothing to choose.
  const shown = counts.filter(
    ({ problem, count }) => count > 0 || problem === value,
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Flex
      role="group"
      aria-label={t('quality.chips')}
      gap="2"
      style={{ flexWrap: 'wrap' }}
    >
      <ToggleButton
        isSelected={value === undefined}
        onChange={() => onChange(undefined)}
      >
        {`${t('quality.all')} ${total}`}
      </ToggleButton>
      {shown.map(({ problem, count }) => (
        <ToggleButton
          key={problem}
          isSelected={value === problem}
          onChange={() => onChange(value === problem ? undefined : problem)}
        >
          {`${t(`quality.problem.${problem}`)} ${count}`}
        </ToggleButton>
      ))}
    </Flex>
  );
}
