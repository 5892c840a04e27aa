import { type ReactNode, useRef } from 'react';
import { Tag, TagGroup, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useFocusKeeper } from '../../../focus';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
  },
  { name: 'ItsmChosenTags' },
);

/** A field that adds to what is chosen, and tags that take it away again. */
export function ChosenTags(props: {
  label: string;
  /** Says what nothing chosen means. */
  any: string;
  value: readonly string[];
  titleOf: (chosen: string) => string;
  onChange: (value: string[]) => void;
  children: ReactNode;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { label, value, titleOf, onChange } = props;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root);
  return (
    // Takes the focus of the last tag.
    <div ref={root} tabIndex={-1} className={classes.root}>
      {props.children}
      {value.length === 0 ? (
        <Text variant="body-small" color="secondary">
          {props.any}
        </Text>
      ) : (
        <TagGroup
          aria-label={t('administration.policy.chosen', { label })}
          onRemove={keys => onChange(value.filter(each => !keys.has(each)))}
        >
          {[...new Set(value)].map(each => (
            <Tag key={each} id={each} textValue={titleOf(each)} size="medium">
              {titleOf(each)}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
