import type {
  Catalogue,
  LocalizedText,
} from '@mesa-itsm/backstage-plugin-itsm-common';

export type CatalogueFamily = Catalogue['families'][number];
export type CatalogueService = CatalogueFamily['services'][number];
export type CatalogueOffering = CatalogueService['offerings'][number];

/** An offering with the shelf that it stands on. */
export interface PlacedOffering {
  offering: CatalogueOffering;
  service: CatalogueService;
  family: CatalogueFamily;
}

/** All offerings in the order of the catalogue. */
export function placedOfferings(catalogue: Catalogue): PlacedOffering[] {
  return catalogue.families.flatMap(family =>
    family.services.flatMap(service =>
      service.offerings.map(offering => ({ offering, service, family })),
    ),
  );
}

/** Every language of a text: people search in the one they think in. */
export function allLanguages(text: LocalizedText | undefined): string[] {
  if (text === undefined) {
    return [];
  }
  return typeof text === 'string' ? [text] : [text.en, text.es];
}
