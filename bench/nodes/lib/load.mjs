import { randomUUID } from 'node:crypto';
import { AGENT, CHANGE_MANAGER, REQUESTERS } from './people.mjs';

/** Tickets that many clients work on at once, so that they collide. */
const HOT = 25;
const TEAM = 'group:default/service-desk';

/** What comes next in the life of an incident, with its answers. */
const NEXT = {
  new: [{ action: 'start' }],
  assigned: [{ action: 'start' }],
  in_progress: [
    { action: 'pend', reason: 'waiting-supplier' },
    { action: 'dispatch', team: TEAM },
  ],
  pending: [{ action: 'resume' }],
};
/** Of one that went to a team of others before anybody took it. */
const FETCH = [{ action: 'dispatch', team: TEAM }];

function nextOf({ status, team, assignee }) {
  const isAway = status === 'new' && !assignee && team.ref !== TEAM;
  return isAway ? FETCH : NEXT[status];
}

/** Clients that work at the desk until the time is over. */
export class Load {
  #cluster;
  #ledger;
  #chance;
  #hot = [];
  done = {};

  constructor({ cluster, ledger, chance }) {
    this.#cluster = cluster;
    this.#ledger = ledger;
    this.#chance = chance;
  }

  get tickets() {
    return this.#hot;
  }

  async run(clients, until) {
    await Promise.all(Array.from({ length: clients }, () => this.#work(until)));
  }

  async #work(until) {
    while (Date.now() < until) {
      const step = this.#chance.weighted([
        ['create', 26],
        ['transition', 34],
        ['comment', 22],
        ['link', 10],
        ['bulk', 8],
        ['prioritise', 10],
      ]);
      if (step === 'create' || this.#hot.length < 5) {
        await this.create();
      } else {
        await this[step]();
      }
      this.done[step] = (this.done[step] ?? 0) + 1;
    }
  }

  async create() {
    const chance = this.#chance;
    const marker = randomUUID();
    const { user, body } = this.#newTicket(marker);
    const options = { body, key: marker };
    const ask = () => this.#cluster.call(user, 'POST', '/tickets', options);
    // Some clients lose patience and ask again while the first call is under
    // way, some once they have their answer.
    const answers = chance.is(0.15)
      ? await Promise.all([ask(), ask()])
      : [await ask()];
    if (chance.is(0.15)) {
      answers.push(await ask());
    }
    for (const answer of answers) {
      this.#ledger.create(marker, answer);
      this.#ledger.refused(`create ${body.type}`, answer);
    }
    const ref = answers.find(answer => answer?.isDone)?.body.ref;
    if (ref && body.type === 'incident') {
      this.#hot.push(ref);
      this.#hot.splice(0, this.#hot.length - HOT);
    }
  }

  #newTicket(marker) {
    const common = { title: `Nodes ${marker}`, description: marker };
    const type = this.#chance.weighted([
      ['incident', 7],
      ['problem', 1],
      ['change', 1],
      ['request', 3],
    ]);
    if (type === 'change') {
      return {
        user: CHANGE_MANAGER,
        body: { type, changeKind: 'normal', ...common },
      };
    }
    return {
      user: type === 'problem' ? AGENT : this.#chance.pick(REQUESTERS),
      body:
        type === 'request'
          ? {
              type,
              offering: 'mail-problem',
              description: marker,
              fields: { symptom: 'not-sent' },
            }
          : { type, ...common },
    };
  }

  async #read(ref) {
    const answer = await this.#cluster.call(AGENT, 'GET', `/tickets/${ref}`);
    return answer?.isDone ? answer.body : undefined;
  }

  async transition() {
    const ref = this.#chance.pick(this.#hot);
    const ticket = await this.#read(ref);
    const choices = ticket && nextOf(ticket);
    if (!choices) {
      return;
    }
    const answers = this.#chance.pick(choices);
    const { version } = ticket;
    const body = { ...answers, version };
    const answer = await this.#cluster.call(
      AGENT,
      'POST',
      `/tickets/${ref}/transitions`,
      { body, key: randomUUID() },
    );
    this.#ledger.transition(ref, version, answers.action, answer?.isDone);
    this.#ledger.refused(answers.action, answer);
  }

  async comment() {
    const ref = this.#chance.pick(this.#hot);
    const text = `said ${randomUUID()}`;
    const visibility = this.#chance.is(0.5) ? 'public' : 'internal';
    const answer = await this.#cluster.call(
      AGENT,
      'POST',
      `/tickets/${ref}/comments`,
      { body: { text, visibility }, key: text },
    );
    this.#ledger.comments.set(text, { ref, isAcknowledged: answer?.isDone });
    this.#ledger.refused('comment', answer);
  }

  /** Another priority is another target. */
  async prioritise() {
    const ref = this.#chance.pick(this.#hot);
    const ticket = await this.#read(ref);
    if (!ticket) {
      return;
    }
    const reason = `because ${randomUUID()}`;
    const { version } = ticket;
    const answer = await this.#cluster.call(
      AGENT,
      'POST',
      `/tickets/${ref}/priority-override`,
      {
        body: { version, priority: this.#chance.pick([1, 2, 3, 4]), reason },
        key: reason,
      },
    );
    this.#ledger.comments.set(reason, { ref, isAcknowledged: answer?.isDone });
    this.#ledger.refused('prioritise', answer);
  }

  async link() {
    const [from, to] = [0, 1].map(() => this.#chance.pick(this.#hot));
    if (from === to) {
      return;
    }
    const answer = await this.#cluster.call(
      AGENT,
      'POST',
      `/tickets/${from}/links`,
      { body: { kind: 'related', ref: to }, key: randomUUID() },
    );
    this.#ledger.links.push({ from, to, isAcknowledged: answer?.isDone });
    this.#ledger.refused('link', answer);
  }

  /** Has no key: what was done before a break is refused as stale after it. */
  async bulk() {
    const refs = [
      ...new Set([0, 1, 2, 3].map(() => this.#chance.pick(this.#hot))),
    ];
    const read = await Promise.all(refs.map(ref => this.#read(ref)));
    const tickets = read
      .filter(ticket => ticket && NEXT[ticket.status])
      .map(({ ref, version }) => ({ ref, version }));
    if (tickets.length === 0) {
      return;
    }
    const note = `noted ${randomUUID()}`;
    const answer = await this.#cluster.call(AGENT, 'POST', '/tickets/bulk', {
      body: { action: 'assign', tickets, team: TEAM, assignee: AGENT, note },
    });
    for (const { ref, version } of tickets) {
      const isDone = answer?.body?.results?.find(
        each => each.ref === ref,
      )?.done;
      this.#ledger.transition(ref, version, 'assign', isDone);
      this.#ledger.comments.set(`${note} ${ref}`, {
        ref,
        text: note,
        isAcknowledged: isDone,
      });
    }
    this.#ledger.refused('bulk', answer);
  }
}
