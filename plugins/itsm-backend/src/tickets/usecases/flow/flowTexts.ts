import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../../database/UnitOfWork';
import type { TicketRecord } from '../../TicketRecord';
import type { TicketToolbox } from '../TicketToolbox';

/**
 * What people read when their ticket is over because of another one. Neither
 * reference nor title nor solution of the other ticket: they need not be
 * allowed to know of it. Whoever may finds it among the links.
 */
const TEXTS = {
  causeFixed: {
    en: 'The cause was found and corrected.',
    es: 'Se encontró y corrigió la causa.',
  },
  duplicate: {
    en: 'This was known already; the work goes on in the earlier ticket.',
    es: 'Esto ya se conocía; el trabajo sigue en el caso anterior.',
  },
} as const satisfies Record<string, Record<Language, string>>;

/**
 * A text for the people of a ticket, in the language of its requester.
 *
 * @internal
 */
export async function flowText(
  tools: TicketToolbox,
  uow: UnitOfWork,
  name: keyof typeof TEXTS,
  { state }: Pick<TicketRecord, 'state'>,
): Promise<string> {
  const people = await tools.people.store.byIds(uow.trx, [state.requester]);
  const language = people.get(state.requester)?.language;
  return TEXTS[name][language ?? tools.defaultLanguage];
}
