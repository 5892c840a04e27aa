import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { escapeHtml } from './escapeHtml';

const useStyles = makeStyles(
  {
    root: {
      overflowWrap: 'anywhere',
      fontFamily: 'var(--bui-font-regular)',
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
      '& img': { maxWidth: '100%' },
      '& pre': { overflowX: 'auto' },
    },
  },
  { name: 'ItsmMarkdownText' },
);

/**
 * Text that people wrote, as Markdown. HTML in it is shown as the text it
 * is and never becomes part of the page.
 *
 * @public
 */
export function MarkdownText({ text }: { text: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.root}
      content={escapeHtml(text)}
      dialect="gfm"
      linkTarget="_blank"
    />
  );
}
