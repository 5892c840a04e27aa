import { ButtonLink, Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { DataProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  Pill,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeProblem } from './describeProblem';
import { useAskLink } from './useAskLink';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      '& > li + li': { borderTop: '1px solid var(--bui-border-1)' },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3)',
    },
    what: { flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'ItsmDataProblems' },
);

/** Entries of the catalog with what is wrong, each with a way to its owner. */
export function ProblemList(props: { problems: readonly DataProblem[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const askLink = useAskLink();
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" aria-label={t('quality.list')} className={classes.list}>
      {props.problems.map(each => (
        <li
          key={`${each.problem} ${each.entity.ref} ${each.at} ${each.values}`}
        >
          <div className={classes.line}>
            <div className={classes.what}>
              <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
                <EntityTag entity={each.entity} />
                <Pill>{t(`quality.problem.${each.problem}`)}</Pill>
              </Flex>
              <Text as="p" style={{ margin: 'var(--bui-space-1) 0 0' }}>
                {describeProblem(t, each)}
              </Text>
            </div>
            <ButtonLink
              variant="secondary"
              href={askLink(each)}
              aria-label={t('quality.askAbout', { title: each.entity.title })}
            >
              {t('quality.ask')}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
