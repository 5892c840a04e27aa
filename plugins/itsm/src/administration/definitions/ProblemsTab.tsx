import { Flex, Text } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCheckDoubleLine } from '@remixicon/react';
import { ProblemList } from './ProblemList';

/** What was refused when the definition files were last applied. */
export function ProblemsTab() {
  const { t } = useItsmTranslation();
  const { value, error, refresh } = useItsmQuery('listDefinitionProblems', {
    query: {},
  });
  if (error) {
    return (
      <ErrorNotice
        error={error}
        title={t('administration.problems.error')}
        onRetry={refresh}
      />
    );
  }
  if (!value) {
    return <LoadingBlock lines={4} lineHeight={48} />;
  }
  if (value.problems.length === 0) {
    return (
      <EmptyNotice
        icon={<RiCheckDoubleLine size={36} />}
        title={t('administration.problems.empty')}
        description={t('administration.problems.emptyHint')}
      />
    );
  }
  return (
    <Flex direction="column" gap="4" pt="4">
      <Text color="secondary">{t('administration.problems.hint')}</Text>
      <ProblemList problems={value.problems} />
    </Flex>
  );
}
