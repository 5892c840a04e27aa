import { APIRequestContext, expect } from '@playwright/test';
import { people, Person, refOf } from './people';

type Answer = { status: number; body: unknown };

/** What a story needs to know of a ticket. */
export type TicketFacts = {
  ref: string;
  version: number;
  status: string;
  team: { ref: string; title: string };
};

/** Answers to the forms of the offerings that stories file through the API. */
const answers = {
  'telephone-fault': {
    extension: '4521',
    place: 'Edificio B, planta baja',
    detail: 'No tiene tono desde la mañana.',
  },
  'password-reset': { what: 'blocked', telephone: '55 5555 0134' },
} as const;

/** An access to the API of the service desk in the name of a person. */
export class DeskApi {
  readonly #request: APIRequestContext;
  readonly #tokens = new Map<string, string>();
  #backend: string | undefined;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** Calls an endpoint, whatever it answers. */
  async call(
    person: Person,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const response = await this.#request.fetch(
      `${await this.#backendUrl()}/api/itsm${path}`,
      {
        method,
        headers: { authorization: `Bearer ${await this.#tokenOf(person)}` },
        data: body,
      },
    );
    const text = await response.text();
    return {
      status: response.status(),
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  /**
   * Files a request, for stories that begin later: about a telephone, which
   * Redes y Telecomunicaciones gets, or a password, which the desk gets.
   */
  async file(
    person: Person,
    request: {
      title: string;
      offering?: keyof typeof answers;
      restricted?: boolean;
    },
  ): Promise<TicketFacts> {
    const { offering = 'telephone-fault', ...rest } = request;
    return await this.#ticket(person, 'POST', '/v1/tickets', {
      ...rest,
      offering,
      description: 'Desde esta mañana no puedo trabajar.',
      fields: answers[offering],
    });
  }

  /**
   * Files an incident, problem or change, as the person would in its form.
   *
   * @param ticket - what the form asks; a description is given when left out
   */
  async fileKind(
    person: Person,
    type: 'incident' | 'problem' | 'change',
    ticket: { title: string; [field: string]: unknown },
  ): Promise<TicketFacts> {
    return await this.#ticket(person, 'POST', '/v1/tickets', {
      type,
      description: 'Sucede desde esta mañana.',
      ...ticket,
    });
  }

  /** Takes an action of the life cycle on the newest version of a ticket. */
  async act(
    person: Person,
    ref: string,
    action: string,
    fields: object = {},
  ): Promise<TicketFacts> {
    const { version } = await this.read(person, ref);
    return await this.#ticket(
      person,
      'POST',
      `/v1/tickets/${ref}/transitions`,
      { action, version, ...fields },
    );
  }

  /** Has a ticket of the network team worked until it is resolved. */
  async resolve(ref: string, solution: string): Promise<void> {
    await this.act(people.lucero, ref, 'start');
    await this.act(people.lucero, ref, 'resolve', {
      resolutionCode: 'fulfilled',
      solution,
    });
  }

  /** Has a change agreed on and begun whose window is now. */
  async beginChange(
    person: Person,
    change: { title: string; entity: string },
  ): Promise<TicketFacts> {
    const hour = 3_600_000;
    const { ref } = await this.fileKind(person, 'change', {
      title: change.title,
      changeKind: 'normal',
      entities: [{ ref: change.entity, role: 'primary' }],
      changeReason: 'La versión anterior ya no se mantiene.',
      implementationPlan: 'Instalar la versión nueva.',
      testPlan: 'Abrir la página.',
      rollbackPlan: 'Volver a la versión anterior.',
      outage: false,
      plannedStart: new Date(Date.now() - hour).toISOString(),
      plannedEnd: new Date(Date.now() + hour).toISOString(),
    });
    await this.act(person, ref, 'submit');
    await this.act(people.horacio, ref, 'validate');
    await this.act(people.horacio, ref, 'approve', { comment: 'De acuerdo.' });
    return await this.act(person, ref, 'implement');
  }

  async comment(
    person: Person,
    ref: string,
    visibility: 'public' | 'internal',
    text: string,
  ): Promise<TicketFacts> {
    return await this.#ticket(person, 'POST', `/v1/tickets/${ref}/comments`, {
      visibility,
      text,
    });
  }

  async read(person: Person, ref: string): Promise<TicketFacts> {
    return await this.#ticket(person, 'GET', `/v1/tickets/${ref}`);
  }

  async #ticket(
    person: Person,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<TicketFacts> {
    const answer = await this.call(person, method, path, body);
    expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status);
    return answer.body as TicketFacts;
  }

  async #tokenOf(person: Person): Promise<string> {
    const known = this.#tokens.get(person.id);
    if (known) {
      return known;
    }
    const response = await this.#request.get(
      `${await this.#backendUrl()}/api/auth/demo/refresh`,
      {
        headers: {
          'x-demo-user': refOf(person),
          'x-requested-with': 'XMLHttpRequest',
        },
      },
    );
    expect(response.ok(), `signing in as ${person.name}`).toBe(true);
    const { backstageIdentity } = await response.json();
    this.#tokens.set(person.id, backstageIdentity.token);
    return backstageIdentity.token;
  }

  /** The portal says in its page where its backend is. */
  async #backendUrl(): Promise<string> {
    if (this.#backend === undefined) {
      const page = await (await this.#request.get('/')).text();
      const config = /<script type="backstage\.io\/config">([^]*?)<\/script>/
        .exec(page)
        ?.at(1);
      expect(config, 'the configuration inside the page').toBeDefined();
      const parts: { data: { backend?: { baseUrl?: string } } }[] = JSON.parse(
        config ?? '[]',
      );
      this.#backend = parts
        .map(part => part.data.backend?.baseUrl)
        .filter(Boolean)
        .at(-1);
    }
    return this.#backend ?? '';
  }
}
