import { useMemo } from 'react';
import {
  useItsmQuery,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';

interface Option {
  id: string;
  label: string;
}

/** The services and offerings of the catalogue as choices of a filter. */
export function useServiceOptions(): {
  services: Option[];
  offerings: Option[];
  titleOf: (name: string) => string;
} {
  const { value } = useItsmQuery('getCatalogue', { query: {} });
  const localized = useLocalized();
  return useMemo(() => {
    const services = (value?.families ?? []).flatMap(family => family.services);
    const asOption = (item: {
      name: string;
      title: Parameters<typeof localized>[0];
    }) => ({ id: item.name, label: localized(item.title) });
    const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label);
    const options = {
      services: services.map(asOption).sort(byLabel),
      offerings: services
        .flatMap(service => service.offerings)
        .map(asOption)
        .sort(byLabel),
    };
    const titles = new Map(
      [...options.services, ...options.offerings].map(({ id, label }) => [
        id,
        label,
      ]),
    );
    return { ...options, titleOf: (name: string) => titles.get(name) ?? name };
  }, [value, localized]);
}
