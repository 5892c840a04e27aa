import type { DefinitionKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Handlers } from '../http/handlers';
import type { DefinitionAdministration } from './DefinitionAdministration';

/**
 * Handlers of the definition endpoints.
 *
 * @param options.administration - an authorizing one
 * @internal
 */
export function createDefinitionHandlers(options: {
  administration: DefinitionAdministration;
}): Handlers<
  | 'listDefinitions'
  | 'getDefinition'
  | 'applyDefinitions'
  | 'listDefinitionProblems'
> {
  const { administration } = options;
  return {
    listDefinitions: async ({ caller, query }) => ({
      items: await administration.list(caller, {
        kind: query.kind as DefinitionKind | undefined,
      }),
    }),
    getDefinition: ({ caller, params, query }) =>
      administration.get(caller, {
        kind: params.kind as DefinitionKind,
        name: params.name,
        revision: query.revision,
      }),
    applyDefinitions: ({ caller, body }) => administration.apply(caller, body),
    listDefinitionProblems: async ({ caller }) => ({
      problems: await administration.problems(caller),
    }),
  };
}
