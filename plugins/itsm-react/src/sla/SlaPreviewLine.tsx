import { makeStyles } from '@material-ui/core/styles';
import type { SlaMetric } from '@mesa-itsm/backstage-plugin-itsm-common';
import { RiTimerLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import type { CallArguments } from '../api';
import { useDebounced, useItsmQuery, useReaderLocale } from '../hooks';
import { useItsmTranslation } from '../translations';

/** Milliseconds for which answers rest before it is asked again. */
const REST = 500;

const useStyles = makeStyles(
  {
    // As high as the sentence that may come: nothing jumps when it does.
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
      minHeight: '1.5rem',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      lineHeight: '1.5rem',
      color: 'var(--bui-fg-secondary)',
      '& svg': { flex: 'none' },
      '@media (max-width: 639px)': { minHeight: '3rem' },
    },
  },
  { name: 'ItsmSlaPreviewLine' },
);

/** A ticket that is being written, as far as it decides about targets. @public */
export type SlaPreviewQuery = CallArguments<'previewSla'>['body'];

/**
 * What would be promised if the ticket were filed now. It follows the form
 * and says nothing when nothing is promised or it cannot be told.
 *
 * @public
 */
export function SlaPreviewLine({ query }: { query: SlaPreviewQuery }) {
  const classes = useStyles();
  const promise = usePromise(query);
  return (
    <div className={classes.root} role="status">
      {promise && (
        <>
          <RiTimerLine size={18} aria-hidden />
          <span>{promise}</span>
        </>
      )}
    </div>
  );
}

/** What is promised as a sentence; undefined when that is nothing. */
function usePromise(query: SlaPreviewQuery): string | undefined {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  // Compared by what it says: a form makes a new one each time it is drawn.
  const asked = useDebounced(JSON.stringify(query), REST);
  const { value, error } = useItsmQuery(
    'previewSla',
    { body: JSON.parse(asked) as SlaPreviewQuery },
    { keepPrevious: true },
  );
  const dueOf = (metric: SlaMetric) => {
    const target = value?.targets.find(each => each.metric === metric);
    return (
      target &&
      DateTime.fromISO(target.dueAt)
        .setLocale(locale)
        .toLocaleString(DateTime.DATETIME_MED_WITH_WEEKDAY)
    );
  };
  const response = dueOf('response');
  const resolution = dueOf('resolution');
  if (error || (!response && !resolution)) {
    return undefined;
  }
  if (response && resolution) {
    return t('sla.preview.both', { response, resolution });
  }
  return response
    ? t('sla.preview.response', { response })
    : t('sla.preview.resolution', { resolution: resolution ?? '' });
}
