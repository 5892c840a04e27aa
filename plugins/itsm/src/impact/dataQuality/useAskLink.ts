import { useMemo } from 'react';
import type { DataProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { fittingField } from '../../entity/about/fittingField';
import { placedOfferings } from '../../portal/catalogue/catalogueModel';
import { useItsmRoutes } from '../../routing';
import { describeProblem } from './describeProblem';

/**
 * The offering by which owners are asked to correct the catalog. It is a
 * convention: a catalogue without it lets the reader choose an offering.
 */
export const CORRECTION = 'catalog-correction';

/** Where the owner is asked, with everything filled in that is known. */
export function useAskLink(): (problem: DataProblem) => string {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: catalogue } = useItsmQuery('getCatalogue', { query: {} });
  const offering = useMemo(
    () =>
      catalogue &&
      placedOfferings(catalogue).find(
        ({ offering: { name } }) => name === CORRECTION,
      )?.offering,
    [catalogue],
  );
  return problem => {
    const { ref, title } = problem.entity;
    const texts = new URLSearchParams({
      title: t('quality.ask.title', { title }),
      description: t('quality.ask.description', {
        title,
        ref,
        words: describeProblem(t, problem),
      }),
    });
    const field = offering && fittingField(offering, ref, undefined);
    if (field === undefined) {
      texts.set('entity', ref);
      return `${routes.portal()}?${texts}`;
    }
    texts.set(`field.${field}`, ref);
    return `${routes.newRequest(CORRECTION)}?${texts}`;
  };
}
