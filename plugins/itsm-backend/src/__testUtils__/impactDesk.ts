import type { Desk } from './startDesk';

/**
 * What tests do with suggestions: incidents that put entities out of service,
 * everything worked out, what is suggested and what the log tells of it.
 *
 * @internal
 */
export function impactDesk(desk: () => Desk) {
  /** Everything that waits is worked out. */
  const work = async () => {
    desk().clock.pass(10_000);
    await desk().services.impactRefresher.run();
    desk().clock.pass(10_000);
    await desk().services.impactTimers.run();
  };
  const impactOf = (ref: string, who: 'dora' | 'hugo' = 'dora') =>
    desk().as(who).ok('getTicketImpact', { params: { ref } });
  const all = async (ref: string) =>
    (await impactOf(ref)).items.map(({ entity, provenance, isReached }) => {
      const words = {
        computed: '',
        accepted: isReached ? ' (accepted)' : ' (recovered)',
        not_impacted: ' (set aside)',
      };
      return entity.ref + words[provenance];
    });
  /** But for what was accepted, and is an entity of the ticket. */
  const suggested = async (ref: string) =>
    (await all(ref)).filter(each => !each.endsWith('(accepted)'));
  const filed: string[] = [];
  const outage = async (...refs: string[]) => {
    const { ref } = await desk()
      .as('dora')
      .fileKind('incident', {
        entities: refs.map(entity => ({
          ref: entity,
          effect: 'outage' as const,
        })),
      });
    filed.push(ref);
    return ref;
  };
  // What is out of service in one test must not be in the next one.
  afterEach(async () => {
    await desk()
      .knex('ticket')
      .whereIn('ref', filed.splice(0))
      .update({ is_open: false, status: 'cancelled' });
  });
  const decide = (ref: string, body: object) =>
    desk().as('diego').ok('decideTicketImpact', { params: { ref }, body });
  const told = async (ref: string) =>
    (await desk().as('dora').log(ref))
      .filter(({ kind }) => kind.startsWith('impact'))
      .map(({ kind, impact, visibility, side }) =>
        [
          side,
          visibility,
          kind,
          `+${impact?.added} -${impact?.removed}`,
          ...(impact?.recovered ? [`${impact.recovered} recovered`] : []),
          ...(impact?.returned ? [`${impact.returned} returned`] : []),
        ].join(' '),
      );
  return { work, impactOf, all, suggested, outage, decide, told };
}
