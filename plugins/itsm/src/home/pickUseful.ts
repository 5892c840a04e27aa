import type { Catalogue, Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CatalogueOffering } from '../portal/catalogue/catalogueModel';

/**
 * Offerings to put within reach: the first ones of every family in turn, in
 * the order that the service managers gave the catalogue. What is only for
 * liaisons or the desk is left to the catalogue.
 *
 * @param count - how many at most
 */
export function pickUseful(
  catalogue: Catalogue,
  me: Me,
  count: number,
): CatalogueOffering[] {
  const isLiaison = me.liaisonOf.length > 0;
  const shelves = catalogue.families.map(family =>
    family.services
      .flatMap(service => service.offerings)
      .filter(
        offering =>
          offering.audience === 'external' &&
          (isLiaison || !offering.liaisonOnly),
      ),
  );
  const picked: CatalogueOffering[] = [];
  const deepest = Math.max(0, ...shelves.map(shelf => shelf.length));
  for (let row = 0; row < deepest && picked.length < count; row++) {
    picked.push(...shelves.flatMap(shelf => shelf.slice(row, row + 1)));
  }
  return picked.slice(0, count);
}
