import { Alert, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNotice,
  ItsmApiError,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { splitProblems } from './splitProblems';

const useStyles = makeStyles(
  {
    list: { margin: 0, paddingInlineStart: '1.25rem' },
    where: { fontFamily: 'var(--bui-font-monospace)' },
  },
  { name: 'ItsmProposalRefusal' },
);

/** Why a trial was not begun: of a proposal, where it is wrong and why. */
export function ProposalRefusal({ error }: { error: Error }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const problems =
    error instanceof ItsmApiError && error.code === 'proposalWrong'
      ? error.params.problems
      : undefined;
  if (typeof problems !== 'string') {
    return (
      <ErrorNotice
        error={error}
        title={t('administration.slaJob.startFailed')}
      />
    );
  }
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('administration.whatIf.refused')}
        description={
          <ul className={classes.list}>
            {splitProblems(problems).map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                {where && (
                  <Text variant="body-small" className={classes.where}>
                    {where}:{' '}
                  </Text>
                )}
                <Text>{message}</Text>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
