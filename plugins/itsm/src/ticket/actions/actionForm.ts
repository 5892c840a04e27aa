import type {
  AllowedAction,
  PickerItem,
  TransitionRequest,
} from '@mesa-itsm/backstage-plugin-itsm-common';

export type ActionFieldView = AllowedAction['fields'][number];

/** What was typed or chosen so far, by name of the field. */
export type ActionAnswers = Readonly<
  Record<string, string | PickerItem | undefined>
>;

function isAnswered(answer: string | PickerItem | undefined): boolean {
  return typeof answer === 'string' ? answer.trim() !== '' : Boolean(answer);
}

/** Names of the required fields that have no answer. */
export function missingAnswers(
  fields: readonly ActionFieldView[],
  answers: ActionAnswers,
): string[] {
  return fields
    .filter(field => field.required && !isAnswered(answers[field.name]))
    .map(field => field.name);
}

/** The request that takes an action; unanswered fields are left out. */
export function toTransition(
  action: AllowedAction,
  version: number,
  answers: ActionAnswers,
): TransitionRequest {
  const given = action.fields.flatMap(field => {
    const answer = answers[field.name];
    if (!isAnswered(answer)) {
      return [];
    }
    const value = typeof answer === 'string' ? answer.trim() : answer?.ref;
    return [[field.name, value] as const];
  });
  return { action: action.action, version, ...Object.fromEntries(given) };
}
