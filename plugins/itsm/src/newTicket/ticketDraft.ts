import {
  type ChangeKind,
  type EntityEffect,
  type Impact,
  LINK_KINDS,
  type LinkKind,
  type Origin,
  parseTicketRef,
  type PickerItem,
  type TicketType,
  type Urgency,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Kinds of ticket that have a form of their own. */
export type FormType = Exclude<TicketType, 'request'>;

/** A link that the new ticket will have. */
export type DraftLink = {
  kind: Exclude<LinkKind, 'duplicate_of' | 'duplicated_by'>;
  ref: string;
};

/** Texts of a change's plan. */
export const PLAN_TEXTS = [
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
] as const;

/** An incident, problem or change that is being written. */
export interface TicketDraft {
  title: string;
  description: string;
  /** What it is about; of a change, the first of `entities`. */
  entities: readonly PickerItem[];
  effect?: EntityEffect;
  urgency: Urgency;
  impact?: Impact;
  origin?: Origin;
  team?: PickerItem;
  requester?: PickerItem;
  restricted: boolean;
  changeKind?: ChangeKind;
  template?: string;
  changeReason: string;
  implementationPlan: string;
  testPlan: string;
  rollbackPlan: string;
  outage?: boolean;
  plannedStart?: string;
  plannedEnd?: string;
  links: readonly DraftLink[];
}

/**
 * An empty draft with what the link to the form fills in:
 * `?entity=<reference>&link=<kind>:<reference>&title=…&description=…`.
 */
export function createTicketDraft(params: URLSearchParams): TicketDraft {
  const entity = params.get('entity') ?? '';
  return {
    title: params.get('title') ?? '',
    description: params.get('description') ?? '',
    // The picker looks the title up.
    entities: entity.includes(':') ? [{ ref: entity, title: entity }] : [],
    urgency: 'medium',
    restricted: false,
    changeReason: '',
    implementationPlan: '',
    testPlan: '',
    rollbackPlan: '',
    links: params.getAll('link').flatMap(readLink),
  };
}

function readLink(text: string): DraftLink[] {
  const [name, ref = ''] = text.split(':', 2);
  const kind = LINK_KINDS.find(known => known === name);
  if (!kind || kind === 'duplicate_of' || kind === 'duplicated_by') {
    return [];
  }
  return parseTicketRef(ref)
    ? [{ kind, ref: ref.toLocaleUpperCase('en-US') }]
    : [];
}
