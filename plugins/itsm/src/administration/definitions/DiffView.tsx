import { Text, VisuallyHidden } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { SpecChange } from './diffSpecs';

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
    path: {
      fontFamily: 'var(--bui-font-monospace)',
      fontSize: 'var(--bui-font-size-2)',
      color: 'var(--bui-fg-primary)',
      overflowWrap: 'anywhere',
    },
    side: {
      display: 'block',
      margin: 'var(--bui-space-1) 0 0',
      padding: 'var(--bui-space-1) var(--bui-space-2)',
      borderInlineStart: '3px solid',
      fontFamily: 'var(--bui-font-monospace)',
      fontSize: 'var(--bui-font-size-2)',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    before: {
      background: 'var(--bui-negative-bg-subdued)',
      color: 'var(--bui-negative-fg-subdued)',
      borderColor: 'var(--bui-negative-border)',
    },
    after: {
      background: 'var(--bui-positive-bg-subdued)',
      color: 'var(--bui-positive-fg-subdued)',
      borderColor: 'var(--bui-positive-border)',
    },
  },
  { name: 'ItsmDiffView' },
);

function asText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : JSON.stringify(value, undefined, 2) ?? '';
}

/** Changed paths with what stood there before (−) and stands there after (+). */
export function DiffView({ changes }: { changes: readonly SpecChange[] }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  if (changes.length === 0) {
    return <Text color="secondary">{t('administration.diff.none')}</Text>;
  }
  return (
    <ul className={classes.list}>
      {changes.map(change => (
        <li key={change.path}>
          <span className={classes.path}>
            {change.path || t('administration.diff.whole')}
          </span>
          {change.before !== undefined && (
            <del
              className={`${classes.side} ${classes.before}`}
              style={{ textDecoration: 'none' }}
            >
              <VisuallyHidden>{t('administration.diff.before')}</VisuallyHidden>
              − {asText(change.before)}
            </del>
          )}
          {change.after !== undefined && (
            <ins
              className={`${classes.side} ${classes.after}`}
              style={{ textDecoration: 'none' }}
            >
              <VisuallyHidden>{t('administration.diff.after')}</VisuallyHidden>+{' '}
              {asText(change.after)}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
