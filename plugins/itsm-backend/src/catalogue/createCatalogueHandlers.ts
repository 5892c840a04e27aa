import { NotFoundError } from '@backstage/errors';
import type {
  Catalogue,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Definition, Definitions } from '../definitions/Definitions';
import { coded } from '../http/coded';
import type { Handlers } from '../http/handlers';
import {
  findVisibleOffering,
  viewerOf,
  visibleOfferings,
  type VisibleOffering,
} from './visibleOfferings';

/**
 * Handlers of the service catalogue. What a person sees is decided by
 * {@link visibleOfferings}: there is nothing else to authorize.
 *
 * @internal
 */
export function createCatalogueHandlers(options: {
  definitions: Definitions;
}): Handlers<'getCatalogue' | 'getOffering' | 'listChangeTemplates'> {
  const { definitions } = options;
  return {
    getCatalogue: async ({ caller }) => ({
      families: toFamilies(
        visibleOfferings(await definitions.current(), viewerOf(caller)),
      ),
    }),
    getOffering: async ({ caller, params }) => {
      const found = findVisibleOffering(
        await definitions.current(),
        viewerOf(caller),
        params.name,
      );
      if (!found) {
        throw coded(
          new NotFoundError(`Offering ${params.name} not found`),
          'offeringNotFound',
          { offering: params.name },
        );
      }
      return toForm(found);
    },
    listChangeTemplates: async () => ({
      items: (await definitions.current())
        .list('ChangeTemplate')
        .filter(({ spec, retired }) => !retired && spec.state === 'active')
        .map(({ name, spec }) => {
          const { title, description, editable, outage, reason } = spec;
          return {
            name,
            title,
            editable,
            outage,
            ...(description ? { description } : {}),
            ...(reason ? { reason } : {}),
          };
        }),
    }),
  };
}

type Family = Catalogue['families'][number];
type Service = Family['services'][number];

/** Offerings come sorted, so shelves arise in their order. */
function toFamilies(offerings: readonly VisibleOffering[]): Family[] {
  const families = new Map<string, Family>();
  const services = new Map<string, Service>();
  for (const { offering, service, family } of offerings) {
    const familyView = families.get(family.name) ?? {
      ...toShelf(family),
      services: [],
    };
    families.set(family.name, familyView);
    let serviceView = services.get(service.name);
    if (!serviceView) {
      serviceView = { ...toShelf(service), offerings: [] };
      services.set(service.name, serviceView);
      familyView.services.push(serviceView);
    }
    serviceView.offerings.push(toCard(offering));
  }
  return [...families.values()];
}

function toShelf({
  name,
  spec,
}: Definition<'ServiceFamily' | 'Service' | 'Offering'>): Omit<
  Service,
  'offerings'
> {
  const { title, description, icon } = spec;
  return {
    name,
    title,
    ...(description === undefined ? {} : { description }),
    ...(icon === undefined ? {} : { icon }),
  };
}

function toCard(
  offering: Definition<'Offering'>,
): Service['offerings'][number] {
  const { audience, liaisonOnly, keywords } = offering.spec;
  return {
    ...toShelf(offering),
    audience,
    liaisonOnly,
    keywords,
    asksFor: entityQuestions(offering),
  };
}

/** The question that decides what a request is about comes first. */
function entityQuestions({
  spec,
}: Definition<'Offering'>): Service['offerings'][number]['asksFor'] {
  const questions = spec.fields.flatMap(field =>
    field.type === 'entity' ? [field] : [],
  );
  const isDecisive = (field: (typeof questions)[number]) =>
    field.linkAs === 'primary' ? 0 : 1;
  return [...questions]
    .sort((a, b) => isDecisive(a) - isDecisive(b))
    .map(({ id, kinds, types }) => ({ field: id, kinds, types }));
}

function toForm({ offering, service, family }: VisibleOffering): OfferingForm {
  return {
    ...toCard(offering),
    service: { name: service.name, title: service.spec.title },
    family: { name: family.name, title: family.spec.title },
    urgency: offering.spec.urgency,
    fields: offering.spec.fields,
    revision: offering.revision,
  };
}
