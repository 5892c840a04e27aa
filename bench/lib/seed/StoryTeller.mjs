import { backendModule, common } from '../product.mjs';

const { TicketWriter } = backendModule('tickets/TicketWriter');
const { entityEvent } = backendModule('tickets/usecases/updateTicket');
const { applyTransition, diffStates, findRule, formatTicketRef, LIFECYCLES } =
  common;

/**
 * Writes the life of one ticket after another with the product's own rules
 * and its own TicketWriter; only people's part, the choice of what happens
 * when, is invented.
 */
export class StoryTeller {
  #collector;
  #writer;
  #end;
  #record;
  #at;
  #links = [];

  /** @param options.end - nothing happens at or after this instant */
  constructor({ collector, people, definitions, end }) {
    this.#collector = collector;
    this.#end = end;
    this.#writer = new TicketWriter({
      store: collector,
      people: { byIds: async () => people },
      // All of a log is indexed at once, when the story has ended.
      texts: { create: async () => {}, change: async () => {} },
      outbox: { enqueue: async () => {} },
      definitions: { inUnitOfWork: async () => definitions },
      // Nothing was promised: see writeConfig in ../backend.mjs.
      clocks: { plan: async () => undefined },
      timings: { follow: async () => {} },
      impactDue: async () => {},
      // What was delivered long ago has been purged.
      channels: () => [],
      wake: () => {},
    });
  }

  get state() {
    return this.#record.state;
  }

  get at() {
    return this.#at;
  }

  /** Files it as the use case `createTicket` does. */
  async file({ id, type, number, at, author, route, entities, ...rest }) {
    this.#at = at;
    this.#links = [...rest.links].sort((a, b) => a.at - b.at);
    this.#collector.begin(id);
    const primary = entities.find(each => each.role === 'primary');
    this.#record = await this.#writer.insert(
      { now: at, afterCommit: () => {} },
      { type, ref: formatTicketRef(type, number) },
      {
        author,
        state: rest.state,
        entities,
        fieldSpecs: rest.fieldSpecs ?? [],
        ...(primary ? { primaryEntity: primary.ref } : {}),
        events: [
          ...entities.map(each => entityEvent('entity_linked', each, author)),
          {
            author: { byStaff: false },
            visibility: 'internal',
            body: { kind: 'routed', reason: route.reason, team: route.team },
          },
        ],
      },
    );
  }

  get version() {
    return this.#record.version;
  }

  /** Goes on at an instant that somebody else chose. */
  moveTo(at) {
    this.#at = at;
  }

  /** Lets time pass; false when the story has reached its end. */
  wait(milliseconds) {
    const at = Math.floor(this.#at + milliseconds);
    if (at >= this.#end) {
      return false;
    }
    this.#at = at;
    return true;
  }

  /** Takes an action of the life cycle, as `transitionTicket` does. */
  async act(author, action, input = {}, { comment, note } = {}) {
    const { type, state } = this.#record;
    const rule = findRule(LIFECYCLES[type], action, state);
    if (!rule) {
      throw new Error(`No ${action} of a ${type} that is ${state.status}`);
    }
    const next = applyTransition(state, rule, input, author.person, this.#at);
    await this.#write(next, [
      {
        author,
        visibility: 'public',
        body: {
          kind: 'transition',
          action,
          changes: diffStates(state, next),
          ...(comment ? { text: comment } : {}),
        },
      },
      ...(note ? [entry(author, 'internal', note)] : []),
    ]);
  }

  async comment(author, visibility, text) {
    await this.#write(this.state, [entry(author, visibility, text)]);
  }

  async watch(author, person) {
    await this.#collector.addPerson(undefined, 0, person, 'watcher');
    await this.#write(this.state, [
      { author, visibility: 'public', body: { kind: 'watcher_added', person } },
    ]);
  }

  async name(author, person) {
    await this.#collector.addPerson(undefined, 0, person, 'named');
    await this.#write(this.state, [
      {
        author,
        visibility: 'internal',
        body: { kind: 'access_granted', person },
      },
    ]);
  }

  async close() {
    await this.#tellLinks(this.#end);
    await this.#collector.end();
  }

  /** Links are told in this log and in the other one, at the same instant. */
  async #tellLinks(until) {
    while (this.#links.length > 0 && this.#links[0].at <= until) {
      const { at, author, kind, ticket } = this.#links.shift();
      await this.#update(at, this.state, [
        {
          author,
          visibility: 'public',
          body: { kind: 'ticket_linked', link: { kind, ticket } },
        },
      ]);
    }
  }

  async #write(state, events) {
    await this.#tellLinks(this.#at);
    await this.#update(this.#at, state, events);
  }

  async #update(now, state, events) {
    this.#record = await this.#writer.update(
      { now, afterCommit: () => {} },
      this.#record,
      { state, events },
    );
  }
}

function entry(author, visibility, text) {
  return { author, visibility, body: { kind: 'comment', text } };
}
