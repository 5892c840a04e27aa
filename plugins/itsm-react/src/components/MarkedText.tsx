import { makeStyles } from '@material-ui/core/styles';
import type { TicketMatch } from '@mesa-itsm/backstage-plugin-itsm-common';

const useStyles = makeStyles(
  {
    mark: {
      background: 'var(--bui-warning-bg-subdued)',
      color: 'var(--bui-warning-fg-subdued)',
      // Not by colour alone.
      textDecoration: 'underline',
      textUnderlineOffset: '0.15em',
      borderRadius: 'var(--bui-radius-1)',
    },
  },
  { name: 'ItsmMarkedText' },
);

/** @public */
export interface MarkedTextProps {
  text: string;
  /** Parts to mark, from left to right, in UTF-16 units. */
  ranges: TicketMatch['title'] | undefined;
}

/**
 * A text with the words in it that were searched for. It reads as one text,
 * for screen readers as well.
 *
 * @public
 */
export function MarkedText({ text, ranges = [] }: MarkedTextProps) {
  const classes = useStyles();
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(at > 0 ? ranges[at - 1].end : 0, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
