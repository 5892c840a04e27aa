import type {
  EntityState,
  ImpactAnalysis,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';
import { toCsv } from '../../download';
import { catalogKindText } from '../../entity/catalogKindText';
import { criticalityOf } from './filterItems';
import { nameOf, stopsOf, titlesOf } from './hopWords';

/** What is listed, as a file in the reader's language. */
export function impactCsv(options: {
  impact: ImpactAnalysis;
  direction: ImpactDirection;
  items: readonly ImpactItem[];
  states: ReadonlyMap<string, EntityState>;
  t: ItsmTranslate;
}): string {
  const { impact, direction, items, states, t } = options;
  const titles = titlesOf(impact);
  const owners = new Map(impact.owners.map(({ ref, title }) => [ref, title]));
  const way = (item: ImpactItem) =>
    stopsOf(item, direction, titles)
      .map(
        ({ title, word }) =>
          `${word ? ` — ${t(`impact.hop.${word}`)} → ` : ''}${
            title ?? t('impact.hiddenEntity')
          }`,
      )
      .join('');
  return toCsv([
    [
      t('impact.column.reference'),
      t('impact.column.entity'),
      t('impact.column.kind'),
      t('impact.column.criticality'),
      t('impact.column.distance'),
      t('impact.column.way'),
      ...(direction === 'down' ? [t('impact.column.effect')] : []),
      t('impact.column.owners'),
      t('impact.column.tickets'),
    ],
    ...items.map(item => {
      const { entity, distance, effect } = item;
      return [
        entity.ref,
        entity.title,
        catalogKindText(t, entity.ref),
        t(`criticality.${criticalityOf(entity)}`),
        String(distance),
        way(item),
        ...(direction === 'down' ? [t(`effect.${effect}`)] : []),
        entity.owners.map(ref => owners.get(ref) ?? nameOf(ref)).join('; '),
        (states.get(entity.ref)?.tickets ?? [])
          .map(({ ref }) => ref)
          .join('; '),
      ];
    }),
  ]);
}
