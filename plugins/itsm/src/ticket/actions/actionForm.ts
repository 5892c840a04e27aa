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

/** The fields that are asked, given the answers so far. */
export function askedOf(
  fields: readonly ActionFieldView[],
  answers: ActionAnswers,
): ActionFieldView[] {
  return fields.filter(({ when }) => {
    const answer = when && answers[when.field];
    return !when || (typeof answer === 'string' && when.is.includes(answer));
  });
}

/** What the ticket says already, to begin with. */
export function keptAnswers(fields: readonly ActionFieldView[]): ActionAnswers {
  return Object.fromEntries(
    fields.flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/**
 * Names of the instants that lie on the wrong side of now.
 *
 * @param now - UTC milliseconds
 */
export function wrongTimes(
  fields: readonly ActionFieldView[],
  answers: ActionAnswers,
  now: number,
): string[] {
  return fields
    .filter(({ name, time }) => {
      const answer = answers[name];
      if (!time || typeof answer !== 'string' || !answer) {
        return false;
      }
      const at = Date.parse(answer);
      return time === 'past' ? at > now : at <= now;
    })
    .map(({ name }) => name);
}

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
  const given = askedOf(action.fields, answers).flatMap(field => {
    const answer = answers[field.name];
    if (!isAnswered(answer)) {
      return [];
    }
    const value = typeof answer === 'string' ? answer.trim() : answer?.ref;
    return [[field.name, value] as const];
  });
  return { action: action.action, version, ...Object.fromEntries(given) };
}
