/**
 * A ticket whose life the real services write: every step is a call of the
 * back end's API in the name of whoever takes it. A StoryTeller that tells
 * the same steps beside it, at the instants that the services chose, gives the
 * rows that the seed would have written.
 */
export class ApiStory {
  #world;
  #sessions;
  #client;
  #teller;
  #ref;

  constructor({ world, sessions, client, teller }) {
    this.#world = world;
    this.#sessions = sessions;
    this.#client = client;
    this.#teller = teller;
  }

  get state() {
    return this.#teller.state;
  }

  get at() {
    return this.#teller.at;
  }

  /** Steps follow one another at once. */
  wait() {
    return true;
  }

  /** @returns reference and id of the new ticket */
  async file(filed) {
    const { people, body, ...rest } = filed;
    const isContact = people.beneficiary.ref === undefined;
    const { ref, type } = await this.#call(people.opener, 'POST', '/tickets', {
      ...body,
      ...(people.byStaff
        ? { requester: people.requester.ref, origin: people.origin }
        : {}),
      ...(isContact
        ? { beneficiary: contactBody(people.beneficiary, people.unit) }
        : {}),
      ...(!isContact && people.beneficiary !== people.requester
        ? { beneficiary: people.beneficiary.ref }
        : {}),
    });
    this.#ref = ref;
    const { rows } = await this.#client.query(
      'select id, created_at, beneficiary_id from ticket where ref = $1',
      [ref],
    );
    await this.#teller.file({
      ...rest,
      id: Number(rows[0].id),
      type,
      number: Number(ref.slice(4)),
      at: Number(rows[0].created_at),
      links: [],
      state: {
        ...rest.state,
        // Who has no account gets a row and an id of their own.
        ...(isContact ? { beneficiary: rows[0].beneficiary_id } : {}),
      },
    });
    return { ref, id: Number(rows[0].id) };
  }

  async act(author, action, input = {}, texts = {}) {
    // Whether clocks run meanwhile is for the services to say.
    const { assignee, clocksRun: _, ...rest } = input;
    await this.#step(author, `/transitions`, {
      action,
      version: this.#teller.version,
      ...rest,
      ...(assignee
        ? { assignee: this.#world.personById.get(assignee).ref }
        : {}),
      ...texts,
    });
    await this.#teller.act(author, action, input, texts);
  }

  async comment(author, visibility, text) {
    await this.#step(author, '/comments', { visibility, text });
    await this.#teller.comment(author, visibility, text);
  }

  async watch(author, person) {
    const { ref } = this.#world.personById.get(person);
    await this.#step(author, '/watchers', { person: ref });
    await this.#teller.watch(author, person);
  }

  async name(author, person) {
    const { ref } = this.#world.personById.get(person);
    await this.#step(author, '/access', { person: ref });
    await this.#teller.name(author, person);
  }

  /** Ends the telling; what the services wrote stays. */
  close() {
    return this.#teller.close();
  }

  async #step({ person }, path, body) {
    await this.#call(
      this.#world.personById.get(person),
      'POST',
      `/tickets/${this.#ref}${path}`,
      body,
    );
    const { rows } = await this.#client.query(
      'select last_event_at from ticket where ref = $1',
      [this.#ref],
    );
    this.#teller.moveTo(Number(rows[0].last_event_at));
  }

  #call(person, method, path, body) {
    return this.#sessions.call(person.ref, method, path, body);
  }
}

function contactBody({ name, telephone }, unit) {
  return { name, telephone, ...(unit ? { unit } : {}) };
}
