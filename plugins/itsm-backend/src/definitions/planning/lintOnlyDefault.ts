import { DEFAULT_NAME } from '../createDefinitionSnapshot';
import type { WorldDefinition } from './DefinitionWorld';
import type { Finding } from './lintReference';

/** There is one of the kind, and it has the name that is looked for. @internal */
export function lintOnlyDefault({ kind, name }: WorldDefinition): Finding[] {
  return name === DEFAULT_NAME
    ? []
    : [
        {
          severity: 'error',
          path: ['metadata', 'name'],
          message: `a ${kind} must be named "${DEFAULT_NAME}": there is one for the whole service desk`,
        },
      ];
}
