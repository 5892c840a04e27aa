import type { Knex } from 'knex';
import type { Language } from '@mesa-itsm/backstage-plugin-itsm-common';
import { randomUUID } from 'node:crypto';
import type { Person } from './Person';

interface PersonRow {
  id: string;
  entity_ref: string | null;
  name: string;
  email: string | null;
  telephone: string | null;
  unit_ref: string | null;
  language: Language | null;
}

/** What the catalog says of a person, or what was typed of one. @internal */
export type NewPerson = Omit<Person, 'id' | 'language'>;

/** The rows of people. Takes a connection or a transaction. @internal */
export class PeopleStore {
  async byRef(db: Knex, ref: string): Promise<Person | undefined> {
    const row = await db<PersonRow>('person').where('entity_ref', ref).first();
    return row && toPerson(row);
  }

  async byIds(db: Knex, ids: Iterable<string>): Promise<Map<string, Person>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) {
      return new Map();
    }
    const rows = await db<PersonRow>('person').whereIn('id', wanted);
    return new Map(rows.map(row => [row.id, toPerson(row)]));
  }

  async byRefs(db: Knex, refs: readonly string[]): Promise<Person[]> {
    if (refs.length === 0) {
      return [];
    }
    const rows = await db<PersonRow>('person').whereIn('entity_ref', refs);
    return rows.map(toPerson);
  }

  /** Finds a user of the catalog, or writes the row the first time. */
  async ensure(
    db: Knex,
    person: NewPerson & { ref: string },
    now: number,
  ): Promise<Person> {
    const found = await this.byRef(db, person.ref);
    if (found) {
      return found;
    }
    await db('person')
      .insert({ ...toRow(person), id: randomUUID(), created_at: now })
      .onConflict('entity_ref')
      .ignore();
    return (await this.byRef(db, person.ref))!;
  }

  /** Writes somebody without an account; two people may share a name. */
  async insertContact(
    db: Knex,
    person: NewPerson,
    now: number,
  ): Promise<Person> {
    const id = randomUUID();
    await db('person').insert({ ...toRow(person), id, created_at: now });
    return { ...person, id };
  }

  async update(db: Knex, id: string, person: NewPerson): Promise<void> {
    await db('person').where({ id }).update(toRow(person));
  }

  async setLanguage(db: Knex, id: string, language: Language): Promise<void> {
    await db('person').where({ id }).update({ language });
  }
}

function toRow(person: NewPerson) {
  return {
    entity_ref: person.ref ?? null,
    name: person.name,
    email: person.email ?? null,
    telephone: person.telephone ?? null,
    unit_ref: person.unit ?? null,
  };
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    ...(row.entity_ref ? { ref: row.entity_ref } : {}),
    ...(row.email ? { email: row.email } : {}),
    ...(row.telephone ? { telephone: row.telephone } : {}),
    ...(row.unit_ref ? { unit: row.unit_ref } : {}),
    ...(row.language ? { language: row.language } : {}),
  };
}
