import { mockCredentials } from '@backstage/backend-test-utils';
import {
  type Endpoint,
  type EndpointArguments,
  type EndpointId,
  type EndpointResponse,
  endpoints,
  type Finding,
  type TicketDetail,
  type TicketEventView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { deepStrictEqual } from 'node:assert';
import request from 'supertest';
import { type Name, userRef } from './organisation';

type App = Parameters<typeof request>[0];

/** Arguments as they go over the wire: anything may be wrong. @internal */
export interface RawArguments {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  /** Idempotency-Key. */
  key?: string;
}

/** @internal */
export interface RawAnswer {
  status: number;
  body: {
    error?: {
      name: string;
      message: string;
      code?: string;
      params?: Record<string, unknown>;
      details?: Finding[];
    };
    [key: string]: unknown;
  };
}

/** The API over HTTP as one person. @internal */
export class DeskClient {
  readonly #app: App;
  readonly #prefix: string;
  readonly #user: Name | undefined;

  constructor(app: App, prefix: string, user: Name | undefined) {
    this.#app = app;
    this.#prefix = prefix;
    this.#user = user;
  }

  /** Calls an endpoint of the table, right or wrong. */
  async raw(id: EndpointId, args: RawArguments = {}): Promise<RawAnswer> {
    const { method, path }: Endpoint = endpoints[id];
    const url = path.replace(/:([a-zA-Z]+)/g, (_, name) =>
      encodeURIComponent(String(args.params?.[name])),
    );
    const verb = method.toLocaleLowerCase('en-US') as
      | 'get'
      | 'post'
      | 'put'
      | 'patch'
      | 'delete';
    const call = request(this.#app)[verb](this.#prefix + url);
    if (this.#user) {
      call.set(
        'Authorization',
        mockCredentials.user.header(userRef(this.#user)),
      );
    }
    if (args.key) {
      call.set('Idempotency-Key', args.key);
    }
    if (args.query) {
      call.query(args.query);
    }
    const { status, body } = await (args.body === undefined
      ? call
      : call.send(args.body as object));
    return { status, body };
  }

  /** Calls an endpoint that must answer as the contract says. */
  async ok<K extends EndpointId>(
    id: K,
    args: Partial<EndpointArguments<K>> & { key?: string },
  ): Promise<EndpointResponse<K>> {
    const { status, body } = await this.raw(id, args as RawArguments);
    const endpoint: Endpoint = endpoints[id];
    if (status !== (endpoint.status ?? 200)) {
      throw new Error(`${id} answered ${status}: ${JSON.stringify(body)}`);
    }
    if (endpoint.response) {
      // Nothing undeclared either: a field too many may be a leak.
      deepStrictEqual(body, endpoint.response.parse(body));
    }
    return body as EndpointResponse<K>;
  }

  /** Status and message of a call that is to be refused. */
  async refused(id: EndpointId, args: RawArguments): Promise<string> {
    const { status, body } = await this.raw(id, args);
    return `${status} ${body.error?.message}`;
  }

  file(
    body: Partial<EndpointArguments<'createTicket'>['body']> = {},
    key?: string,
  ): Promise<TicketDetail> {
    return this.ok('createTicket', {
      body: { offering: 'web-work', description: 'Please help', ...body },
      key,
    });
  }

  /** Files a ticket of another kind than a request. */
  fileKind(
    type: 'incident' | 'problem' | 'change',
    body: Partial<EndpointArguments<'createTicket'>['body']> = {},
  ): Promise<TicketDetail> {
    return this.ok('createTicket', {
      body: {
        type,
        title: `Some ${type}`,
        description: 'It happened',
        ...(type === 'change' ? { changeKind: 'normal' as const } : {}),
        ...body,
      },
    });
  }

  see(ref: string): Promise<TicketDetail> {
    return this.ok('getTicket', { params: { ref } });
  }

  /** Takes an action on the newest version. */
  async act(
    ref: string,
    action: EndpointArguments<'transitionTicket'>['body']['action'],
    fields: object = {},
  ): Promise<TicketDetail> {
    const { version } = await this.see(ref);
    return this.ok('transitionTicket', {
      params: { ref },
      body: { action, version, ...fields },
    });
  }

  say(
    ref: string,
    text: string,
    visibility: 'public' | 'internal' = 'public',
  ): Promise<TicketDetail> {
    return this.ok('commentTicket', {
      params: { ref },
      body: { text, visibility },
    });
  }

  /** The whole log, oldest first. */
  async log(ref: string): Promise<TicketEventView[]> {
    const items: TicketEventView[] = [];
    let cursor: string | undefined;
    do {
      const page: EndpointResponse<'listTicketEvents'> = await this.ok(
        'listTicketEvents',
        { params: { ref }, query: { limit: 200, cursor } },
      );
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items.reverse();
  }

  /** References of all tickets that a list gives, page by page. */
  async list(
    query: EndpointArguments<'listTickets'>['query'] = {},
  ): Promise<string[]> {
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const page: EndpointResponse<'listTickets'> = await this.ok(
        'listTickets',
        { query: { limit: 200, ...query, cursor } },
      );
      refs.push(...page.items.map(item => item.ref));
      cursor = page.next;
    } while (cursor);
    return refs;
  }

  async count(
    chip: string,
    query: EndpointArguments<'countTickets'>['query'] = {},
  ): Promise<number> {
    const { counts } = await this.ok('countTickets', { query });
    return counts.find(count => count.chip === chip)!.value;
  }
}
