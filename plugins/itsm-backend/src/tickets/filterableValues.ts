import type {
  FieldSpec,
  TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** The answers of a form by which lists can be narrowed. @internal */
export function filterableValues(
  state: TicketState,
  specs: readonly FieldSpec[],
): { field: string; value: string }[] {
  return specs
    .filter(spec => spec.filterable && state.fields[spec.id] !== undefined)
    .flatMap(spec => {
      const value = state.fields[spec.id];
      const values = Array.isArray(value) ? value : [String(value)];
      return [...new Set(values)].map(item => ({
        field: spec.id,
        value: item.slice(0, 500),
      }));
    });
}
