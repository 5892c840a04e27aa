import type {
  FieldSpec,
  Impact,
  OfferingForm,
  Origin,
  PickerItem,
  Urgency,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An answer as the fields of the form hold it. @public */
export type DraftAnswer = string | number | boolean | string[] | PickerItem;

/** Answers by field id; a missing one is not answered. @public */
export type DraftAnswers = Readonly<Record<string, DraftAnswer | undefined>>;

/** Whom the request is for. @public */
export type DraftAudience = 'self' | 'person' | 'contact';

/** Somebody without an account, as the form holds them. @public */
export interface DraftContact {
  name: string;
  unit?: PickerItem;
  email: string;
  telephone: string;
}

/** A request that is being written. @public */
export interface RequestDraft {
  title: string;
  description: string;
  urgency: Urgency;
  audience: DraftAudience;
  /** Unit of the colleague, when a liaison serves several. */
  unit?: PickerItem;
  person?: PickerItem;
  contact: DraftContact;
  /** Staff only; undefined: as the offering says. */
  impact?: Impact;
  /** Staff only; undefined: the portal. */
  origin?: Origin;
  restricted: boolean;
  answers: DraftAnswers;
}

/** What a link to the form can fill in. @public */
export interface RequestPrefill {
  title?: string;
  description?: string;
  /** Answers by field id, as text. */
  fields?: Readonly<Record<string, string>>;
}

/** An empty request, with what the link to it filled in. @public */
export function createDraft(
  offering: OfferingForm,
  prefill: RequestPrefill = {},
): RequestDraft {
  const answers: Record<string, DraftAnswer> = {};
  for (const spec of offering.fields) {
    const text = prefill.fields?.[spec.id];
    const answer = text === undefined ? undefined : readAnswer(spec, text);
    if (answer !== undefined) {
      answers[spec.id] = answer;
    }
  }
  return {
    title: prefill.title ?? '',
    description: prefill.description ?? '',
    urgency: offering.urgency.default,
    audience: 'self',
    contact: { name: '', email: '', telephone: '' },
    restricted: false,
    answers,
  };
}

/** Reads an answer out of an address; what makes no sense is left out. */
function readAnswer(spec: FieldSpec, text: string): DraftAnswer | undefined {
  switch (spec.type) {
    case 'number': {
      const value = Number(text);
      return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
    }
    case 'boolean':
      return { true: true, false: false }[text];
    case 'choice':
      return spec.choices.some(choice => choice.value === text)
        ? text
        : undefined;
    case 'multiChoice': {
      const offered = new Set(spec.choices.map(choice => choice.value));
      const values = text.split(',').filter(value => offered.has(value));
      return values.length > 0 ? values : undefined;
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    case 'person':
    case 'unit':
    case 'entity':
      // The picker looks the title up.
      return text === '' ? undefined : { ref: text, title: text };
    default:
      return text;
  }
}

/** The answers as the API takes them: references instead of picked lines. @public */
export function plainAnswers(
  answers: DraftAnswers,
): Record<string, string | number | boolean | string[]> {
  const plain: Record<string, string | number | boolean | string[]> = {};
  for (const [id, answer] of Object.entries(answers)) {
    if (answer !== undefined) {
      plain[id] =
        typeof answer === 'object' && !Array.isArray(answer)
          ? answer.ref
          : answer;
    }
  }
  return plain;
}
