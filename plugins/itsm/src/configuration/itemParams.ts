import type {
  ConfigurationItem,
  ConfigurationItemKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An item as the API's addresses name it. */
export interface ItemParams {
  kind: ConfigurationItemKind;
  namespace: string;
  name: string;
}

/** Of a reference such as `resource:default/srv-1`. */
export function itemParams(ref: string): ItemParams {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return {
    kind: kind === 'component' ? 'Component' : 'Resource',
    namespace,
    name,
  };
}

/** What people call an item. */
export function itemTitle({
  title,
  name,
}: Pick<ConfigurationItem, 'title' | 'name'>): string {
  return title ?? name;
}
