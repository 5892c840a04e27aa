import { localize } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type {
  Definition,
  DefinitionSnapshot,
} from '../definitions/Definitions';

/** As whom the catalogue is looked at. @internal */
export interface CatalogueViewer {
  isStaff: boolean;
  isLiaison: boolean;
  /** Units the person belongs to, and those served as liaison. */
  units: readonly string[];
}

/** An offering with the shelf it stands on. @internal */
export interface VisibleOffering {
  offering: Definition<'Offering'>;
  service: Definition<'Service'>;
  family: Definition<'ServiceFamily'>;
}

/** The caller as a viewer of the catalogue. @internal */
export function viewerOf(
  caller: Pick<Caller, 'isStaff' | 'groups' | 'liaisonOf'>,
): CatalogueViewer {
  return {
    isStaff: caller.isStaff,
    isLiaison: caller.liaisonOf.length > 0,
    units: [...caller.groups, ...caller.liaisonOf],
  };
}

/**
 * What somebody may ask for, in display order (product rows R1 and R5): active
 * offerings of active services; internal ones for staff only; those limited
 * to units for their people and liaisons; those limited to liaisons for
 * liaisons. Staff see everything that is active. Filing a request asks the
 * same function as the catalogue.
 *
 * @internal
 */
export function visibleOfferings(
  snapshot: DefinitionSnapshot,
  viewer: CatalogueViewer,
): VisibleOffering[] {
  return snapshot
    .list('Offering')
    .flatMap(offering => placeOffering(snapshot, offering, viewer))
    .sort(
      (a, b) =>
        compareShelves(a.family, b.family) ||
        compareShelves(a.service, b.service) ||
        compareShelves(a.offering, b.offering),
    );
}

/** One offering, when this viewer may ask for it. @internal */
export function findVisibleOffering(
  snapshot: DefinitionSnapshot,
  viewer: CatalogueViewer,
  name: string,
): VisibleOffering | undefined {
  const offering = snapshot.get('Offering', name);
  return offering && placeOffering(snapshot, offering, viewer)[0];
}

function placeOffering(
  snapshot: DefinitionSnapshot,
  offering: Definition<'Offering'>,
  viewer: CatalogueViewer,
): VisibleOffering[] {
  const service = snapshot.get('Service', offering.spec.service);
  const family = service && snapshot.get('ServiceFamily', service.spec.family);
  const isOnShelf =
    isActive(offering) &&
    service !== undefined &&
    isActive(service) &&
    family?.retired === false;
  return isOnShelf && isFor(offering, viewer)
    ? [{ offering, service, family }]
    : [];
}

function isActive(definition: Definition<'Offering' | 'Service'>): boolean {
  return !definition.retired && definition.spec.state === 'active';
}

function isFor(
  { spec }: Definition<'Offering'>,
  viewer: CatalogueViewer,
): boolean {
  if (viewer.isStaff) {
    return true;
  }
  const isOfUnit =
    spec.units.length === 0 ||
    spec.units.some(unit => viewer.units.includes(unit));
  return (
    spec.audience === 'external' &&
    isOfUnit &&
    (viewer.isLiaison || !spec.liaisonOnly)
  );
}

const collator = new Intl.Collator('en', { numeric: true });

type Shelf = Definition<'ServiceFamily' | 'Service' | 'Offering'>;

/** By order, then by English title; the name settles what is equal. */
function compareShelves(a: Shelf, b: Shelf): number {
  return (
    a.spec.order - b.spec.order ||
    collator.compare(
      localize(a.spec.title, 'en'),
      localize(b.spec.title, 'en'),
    ) ||
    collator.compare(a.name, b.name)
  );
}
