import {
  finding,
  type PersonView,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Clock } from '../database/Clock';
import type { Directory, UserInfo } from '../directory/Directory';
import { nameOfRef } from '../directory/organisationSnapshot';
import { validationError } from '../http/validationError';
import type { Person } from './Person';
import { PeopleStore } from './PeopleStore';

const FRESH_FOR = 60_000;
const KEPT = 5_000;
const NAME_LENGTH = 255;
const EMAIL_LENGTH = 254;

/** Knows people: rows in our tables, fed from the catalog. @internal */
export class People {
  readonly store = new PeopleStore();
  readonly #database: ItsmDatabase;
  readonly #directory: Directory;
  readonly #clock: Clock;
  readonly #cache = new Map<string, { person: Person; staleAt: number }>();

  constructor(options: {
    database: ItsmDatabase;
    directory: Directory;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#directory = options.directory;
    this.#clock = options.clock;
  }

  /**
   * The row of a signed-in person, written at their first visit and kept
   * current with the catalog. Works with what is stored when the catalog is
   * down or the user is not in it.
   */
  async signedIn(ref: string): Promise<Person> {
    const now = this.#clock.now();
    const cached = this.#cache.get(ref);
    if (cached && now < cached.staleAt) {
      return cached.person;
    }
    const user = await this.#directory.user(ref).catch(() => undefined);
    const person = await this.#ensure(ref, user);
    if (this.#cache.size >= KEPT) {
      this.#cache.clear();
    }
    this.#cache.set(ref, { person, staleAt: now + FRESH_FOR });
    return person;
  }

  /**
   * The row of somebody who is to get a ticket. The team's list of members
   * says whether they may, so this works also while the catalog is down.
   *
   * @throws InputError when the catalog has no such user
   */
  async teamMember(ref: string): Promise<Person> {
    const person = await this.find(ref).catch(async error => {
      const stored = await this.store.byRef(this.#database.knex, ref);
      if (stored) {
        return stored;
      }
      throw error;
    });
    if (!person) {
      throw validationError([finding('assignee', 'unknownUser', { ref })]);
    }
    return person;
  }

  /** The row of a user of the catalog, undefined when there is none. */
  async find(ref: string): Promise<Person | undefined> {
    const user = await this.#directory.user(ref);
    return user && this.#ensure(ref, user);
  }

  /** Names of people whom we have met, by reference. */
  async namesByRef(refs: readonly string[]): Promise<Map<string, string>> {
    const persons = await this.store.byRefs(this.#database.knex, [...refs]);
    return new Map(persons.map(person => [person.ref!, person.name]));
  }

  /** Forget what is cached of a person, after a change of theirs. */
  forget(ref: string): void {
    this.#cache.delete(ref);
  }

  async #ensure(ref: string, user: UserInfo | undefined): Promise<Person> {
    const { knex } = this.#database;
    const organisation = await this.#directory.organisation();
    const unit = user && organisation.unitOf(user.groups);
    const current = {
      ref,
      // The catalog bounds neither; our columns do.
      name: (user?.name ?? nameOfRef(ref)).slice(0, NAME_LENGTH),
      ...(user?.email && user.email.length <= EMAIL_LENGTH
        ? { email: user.email }
        : {}),
      ...(unit ? { unit } : {}),
    };
    const stored = await this.store.ensure(knex, current, this.#clock.now());
    if (!user) {
      return stored;
    }
    const { id, language } = stored;
    const updated: Person = {
      id,
      ...current,
      // Groups that were never read say nothing of where somebody belongs.
      ...(!organisation.isKnown && stored.unit ? { unit: stored.unit } : {}),
      ...(language ? { language } : {}),
    };
    const isStale =
      stored.name !== updated.name ||
      stored.email !== updated.email ||
      stored.unit !== updated.unit;
    if (isStale) {
      await this.store.update(knex, id, updated);
    }
    return updated;
  }
}

/** A person as others see them. @internal */
export function personView(person: Person): PersonView {
  return {
    id: person.id,
    name: person.name,
    ...(person.ref ? { ref: person.ref } : {}),
  };
}
