import {
  type DefinitionHead,
  type Language,
  localize,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AdministrationState } from '../useAdministrationState';

/** Lower case without accents, so that "atencion" finds "Atención". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US');
}

/** What a definition is called in lists. */
export function definitionTitle(
  definition: Pick<DefinitionHead, 'title' | 'name'>,
  language: Language,
): string {
  return definition.title
    ? localize(definition.title, language)
    : definition.name;
}

/** The definitions that the list shows, in the order of their titles. */
export function filterDefinitions(
  definitions: readonly DefinitionHead[],
  state: Pick<AdministrationState, 'kind' | 'q' | 'retired'>,
  language: Language,
): DefinitionHead[] {
  const q = plain(state.q.trim());
  return definitions
    .filter(definition => !state.kind || definition.kind === state.kind)
    .filter(definition => state.retired || !definition.retired)
    .filter(definition =>
      plain(
        `${definition.name} ${definitionTitle(definition, language)}`,
      ).includes(q),
    )
    .sort(
      (a, b) =>
        a.kind.localeCompare(b.kind) ||
        definitionTitle(a, language).localeCompare(
          definitionTitle(b, language),
          language,
        ),
    );
}
