import { Alert, Flex, Text } from '@backstage/ui';
import type { ApplyResult } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  type PillTone,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiAddLine,
  RiCloseCircleLine,
  RiEditLine,
  RiEqualLine,
} from '@remixicon/react';
import { DiffView } from './DiffView';
import { ProblemList } from './ProblemList';

type Change = ApplyResult['changes'][number];

const LOOKS = {
  created: { tone: 'positive', icon: <RiAddLine /> },
  updated: { tone: 'info', icon: <RiEditLine /> },
  unchanged: { tone: 'neutral', icon: <RiEqualLine /> },
  refused: { tone: 'negative', icon: <RiCloseCircleLine /> },
} as const satisfies Record<
  Change['action'],
  { tone: PillTone; icon: JSX.Element }
>;

/** What applying would do or did, definition by definition. */
export function ApplyOutcome(props: { result: ApplyResult; isDone: boolean }) {
  const { t } = useItsmTranslation();
  const { result, isDone } = props;
  const changed = result.changes.filter(
    ({ action }) => action === 'created' || action === 'updated',
  ).length;
  const hasProblems = result.problems.length > 0;
  const status = hasProblems ? 'warning' : 'info';
  return (
    <>
      <Alert
        status={isDone ? 'success' : status}
        icon
        title={
          isDone
            ? t('administration.apply.done', { count: changed })
            : t('administration.apply.would', { count: changed })
        }
      />
      {hasProblems && <ProblemList problems={result.problems} />}
      {result.changes.map(change => (
        <ChangedDefinition key={`${change.kind}/${change.name}`} {...change} />
      ))}
    </>
  );
}

function ChangedDefinition({ kind, name, action, diff }: Change) {
  const { t } = useItsmTranslation();
  const { tone, icon } = LOOKS[action];
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Pill tone={tone} icon={icon}>
          {t(`administration.change.${action}`)}
        </Pill>
        <Text weight="bold">
          {kind}/{name}
        </Text>
      </Flex>
      {action === 'updated' && <DiffView changes={diff} />}
    </Flex>
  );
}
