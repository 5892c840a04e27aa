import { useMemo } from 'react';
import type { SlaSegmentView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeHours,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useInstantText } from '../../useInstantText';
import { usePauseText } from '../usePauseText';
import {
  type Stretch,
  STRETCH_KINDS,
  type StretchKind,
  sumsOf,
} from './stretches';

/** Segments in words. */
export interface SegmentWords {
  /** Kind, with the name of a holiday. */
  what: (segment: SlaSegmentView) => string;
  /** Why it stood still; empty when it did not. */
  why: (segment: SlaSegmentView) => string;
  /** How long it is. */
  length: (segment: SlaSegmentView) => string;
  /** So much of a kind. */
  sum: (kind: StretchKind, ms: number) => string;
  /** All of it in one sentence. */
  whole: (stretch: Stretch) => string;
}

/** Says segments in the reader's language, times in their zone. */
export function useSegmentWords(): SegmentWords {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const instant = useInstantText();
  const pauseText = usePauseText();
  return useMemo(() => {
    const what: SegmentWords['what'] = ({ kind, name }) =>
      name ? `${t(`sla.kind.${kind}`)} (${name})` : t(`sla.kind.${kind}`);
    const why: SegmentWords['why'] = ({ kind, pause }) => {
      if (!pause) {
        return '';
      }
      return kind === 'paused' ? pauseText(pause) : t('sla.pause.idle');
    };
    const length: SegmentWords['length'] = ({ start, end }) =>
      describeHours(Date.parse(end) - Date.parse(start), locale);
    const sum: SegmentWords['sum'] = (kind, ms) =>
      `${t(`sla.kind.${kind}`)}: ${describeHours(ms, locale)}`;
    const whole: SegmentWords['whole'] = stretch => {
      const { segments, kind } = stretch;
      const [first] = segments;
      const isSingle = segments.length === 1;
      const range = {
        start: instant(first.start),
        end: instant(segments[segments.length - 1].end),
      };
      const sums = sumsOf(stretch);
      const parts = isSingle
        ? [t('sla.segment', { what: what(first), ...range }), length(first)]
        : [
            t('window.range', range),
            ...STRETCH_KINDS.flatMap(each => {
              const ms = sums[each];
              return ms === undefined ? [] : [sum(each, ms)];
            }),
          ];
      const reason = why(segments.find(each => each.kind === kind) ?? first);
      return [parts.join(', '), reason].filter(Boolean).join('. ');
    };
    return { what, why, length, sum, whole };
  }, [t, locale, instant, pauseText]);
}
