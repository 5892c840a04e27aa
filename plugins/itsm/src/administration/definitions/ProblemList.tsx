import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  Pill,
  useDescribeContext,
  useItsmLanguage,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiAlertLine, RiErrorWarningLine } from '@remixicon/react';
import { describeIssue } from '../editor/issues/describeIssue';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-3)',
    },
    item: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      overflowWrap: 'anywhere',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
    place: { fontFamily: 'var(--bui-font-monospace)' },
  },
  { name: 'ItsmProblemList' },
);

/** What is wrong with definition documents: where, and why. */
export function ProblemList(props: { problems: readonly DefinitionProblem[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const language = useItsmLanguage();
  const context = useDescribeContext();
  // The server's own words are English, and for those who write YAML.
  const words = (message: string) =>
    language === 'en'
      ? message
      : describeIssue({ code: 'custom', path: [], message }, context);
  return (
    <ul className={classes.list} aria-label={t('administration.tab.problems')}>
      {props.problems.map(problem => {
        const { severity, source, line, path, definition, message } = problem;
        const place = line === undefined ? source : `${source}:${line}`;
        return (
          <li
            key={[severity, place, path, message].join(' ')}
            className={classes.item}
          >
            <span className={classes.head}>
              <Pill
                tone={severity === 'error' ? 'negative' : 'warning'}
                icon={
                  severity === 'error' ? (
                    <RiErrorWarningLine />
                  ) : (
                    <RiAlertLine />
                  )
                }
              >
                {t(`administration.severity.${severity}`)}
              </Pill>
              {definition && <Text weight="bold">{definition}</Text>}
              {path && (
                <Text className={classes.place} variant="body-small">
                  {path}
                </Text>
              )}
            </span>
            <Text>{words(message)}</Text>
            <Text
              className={classes.place}
              variant="body-small"
              color="secondary"
            >
              {place}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
