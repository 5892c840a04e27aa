import { Facts } from '../../facts';

/** Any spec, key by key. */
export function GenericView({ spec }: { spec: Record<string, unknown> }) {
  return (
    <Facts
      facts={Object.entries(spec).map(([label, value]) => ({
        label,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      }))}
    />
  );
}
