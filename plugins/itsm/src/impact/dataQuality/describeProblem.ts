import type { DataProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';

/** What is wrong with an entry of the catalog, in a sentence. */
export function describeProblem(
  t: ItsmTranslate,
  { problem, at = '', values, fault, entity }: DataProblem,
): string {
  switch (problem) {
    case 'unknownOwner':
    case 'deprecatedDependency':
      return t(`quality.words.${problem}`, { values: values.join(', ') });
    case 'dangling':
      return t('quality.words.dangling', { at, values: values.join(', ') });
    case 'cycle':
      return t('quality.words.cycle', {
        values: values.filter(ref => ref !== entity.ref).join(', '),
      });
    case 'annotation':
      return fault === undefined
        ? t('quality.words.annotation', { at, values: values.join(', ') })
        : t('quality.words.annotationFault', {
            at,
            values: values.join(', '),
            fault: t(`quality.fault.${fault.code}`, { part: fault.part ?? '' }),
          });
    default:
      return t('quality.words.noOwner');
  }
}
