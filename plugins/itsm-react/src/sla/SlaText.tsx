import { useItsmTranslation } from '../translations';
import type { SlaBadgeProps } from './SlaBadge';
import { useSlaWords } from './useSlaWords';

/**
 * When a ticket is due in plain words, for people who asked: the desk's
 * warnings say nothing to them.
 *
 * @public
 */
export function SlaText({ sla }: Pick<SlaBadgeProps, 'sla'>) {
  const { t } = useItsmTranslation();
  const words = useSlaWords(sla);
  if (!words || words.when === undefined) {
    return null;
  }
  return (
    <time dateTime={words.at} title={words.full}>
      {t(words.kind === 'late' ? 'sla.text.late' : 'sla.badge.due', {
        when: words.when,
      })}
    </time>
  );
}
