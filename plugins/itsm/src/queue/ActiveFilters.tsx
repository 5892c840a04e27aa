import { Button, Tag, TagGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { type FilterTitles, useFilterTags } from './useFilterTags';
import type { QueueControls } from './useQueueState';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'ItsmActiveFilters' },
);

/** What narrows the list, each a tag that can be taken off. */
export function ActiveFilters(props: {
  controls: QueueControls;
  titles: FilterTitles;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const tags = useFilterTags(props.controls, props.titles);
  if (tags.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <TagGroup
        aria-label={t('queue.activeFilters')}
        onRemove={keys =>
          tags.filter(tag => keys.has(tag.id)).forEach(tag => tag.remove())
        }
      >
        {tags.map(tag => (
          <Tag key={tag.id} id={tag.id} textValue={tag.label} size="medium">
            {tag.label}
          </Tag>
        ))}
      </TagGroup>
      <Button variant="tertiary" onPress={props.controls.clearAll}>
        {t('queue.clearAll')}
      </Button>
    </div>
  );
}
