import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CODE_LIST_PURPOSES,
  type ChangeTemplateSpec,
  definitionEnvelopeSchema,
  definitionSpecSchemas,
  type CodeListSpec,
  type DefinitionKind,
  type FieldSpec,
  type OfferingSpec,
  type PriorityMatrixSpec,
  type ResponseTemplateSpec,
  type RoutingPolicySpec,
  type ServiceFamilySpec,
  type ServiceSpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EXAMPLES,
  readDocuments,
  readLocation,
} from './__testUtils__/readExamples';

/** The icons that the portal knows how to draw. */
const ICONS = [
  'account app building certificate code computer database desk document',
  'email globe key laptop lock map network people phone printer server',
  'shield storage support video web wifi',
].flatMap(line => line.split(' '));

const FOLDER = resolve(EXAMPLES, 'definitions');
const documents = readdirSync(FOLDER).flatMap(file =>
  readDocuments(resolve(FOLDER, file)).map(document => ({ file, document })),
);
const entityRefs = new Set(
  readLocation(resolve(EXAMPLES, 'all.yaml')).entities.map(stringifyEntityRef),
);

function specsOf<T>(kind: DefinitionKind): Map<string, T> {
  return new Map(
    documents
      .filter(({ document }) => document.kind === kind)
      .flatMap(({ document }) => {
        // What is not valid is told by the first test, one by one.
        const parsed = definitionSpecSchemas[kind].safeParse(document.spec);
        return parsed.success
          ? [[document.metadata.name, parsed.data as T] as const]
          : [];
      }),
  );
}

const families = specsOf<ServiceFamilySpec>('ServiceFamily');
const services = specsOf<ServiceSpec>('Service');
const offerings = specsOf<OfferingSpec>('Offering');
const templates = specsOf<ResponseTemplateSpec>('ResponseTemplate');
const lists = specsOf<CodeListSpec>('CodeList');
const changeTemplates = specsOf<ChangeTemplateSpec>('ChangeTemplate');

const namesOf = (wanted: (offering: OfferingSpec, name: string) => boolean) =>
  [...offerings].flatMap(([name, offering]) =>
    wanted(offering, name) ? [name] : [],
  );
const familyOf = (offering: OfferingSpec) =>
  services.get(offering.service)?.family;

/** Texts that people read: the parts named so in every kind. */
function textsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(textsOf);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    /^(title|description|label|help|unit|acknowledgement|text)$/.test(key)
      ? [part]
      : textsOf(part),
  );
}

describe('the demo definitions', () => {
  it.each(
    documents.map(({ file, document }) => ({
      title: `${file}: ${document.kind} ${document.metadata?.name}`,
      document,
    })),
  )('are valid: $title', ({ document }) => {
    const envelope = definitionEnvelopeSchema.safeParse(document);
    expect(envelope.error).toBeUndefined();
    const schema = definitionSpecSchemas[document.kind as DefinitionKind];
    expect(schema.safeParse(document.spec).error).toBeUndefined();
  });

  it('name every kind once', () => {
    const names = documents.map(
      ({ document }) => `${document.kind} ${document.metadata.name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('speak both languages', () => {
    const texts = documents.flatMap(({ document }) => textsOf(document.spec));
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      expect(text).toEqual({
        en: expect.any(String),
        es: expect.any(String),
      });
    }
  });

  it('hang together', () => {
    for (const service of services.values()) {
      expect([...families.keys()]).toContain(service.family);
    }
    for (const offering of offerings.values()) {
      expect([...services.keys()]).toContain(offering.service);
    }
    const used = [...offerings.values()].map(offering => offering.service);
    expect([...services.keys()].filter(name => !used.includes(name))).toEqual(
      [],
    );
  });

  it('use icons that the portal knows', () => {
    const used = [families, services, offerings].flatMap(kind =>
      [...kind.values()].map(spec => spec.icon),
    );
    expect(used.filter(icon => !icon || !ICONS.includes(icon))).toEqual([]);
  });

  it('point at groups and entities of the demo catalog', () => {
    const routing = specsOf<RoutingPolicySpec>('RoutingPolicy').get('default');
    const refs = [
      routing?.fallbackTeam,
      ...[...services.values()].flatMap(s => [s.team, s.entity]),
      ...[...offerings.values()].flatMap(o => [o.team, ...o.units]),
      ...[...changeTemplates.values()].map(template => template.team),
    ].filter(ref => ref !== undefined);
    expect(refs.filter(ref => !entityRefs.has(ref))).toEqual([]);
    expect(routing?.fallbackTeam).toBe('group:default/service-desk');
  });

  it('let every request find its team', () => {
    const stray = namesOf(
      offering =>
        !offering.team &&
        !services.get(offering.service)?.team &&
        !offering.fields.some(
          field =>
            field.type === 'entity' &&
            field.linkAs === 'primary' &&
            field.required,
        ),
    );
    expect(stray).toEqual([]);
  });

  it('ask for the system in the area of the developers, and name no team', () => {
    const open = [...offerings.values()].filter(
      offering =>
        familyOf(offering) === 'information-systems' &&
        offering.state === 'active' &&
        offering.audience === 'external',
    );
    expect(open.length).toBeGreaterThanOrEqual(4);
    for (const offering of open) {
      expect(offering.team).toBeUndefined();
      expect(offering.fields).toContainEqual(
        expect.objectContaining({
          id: 'system',
          type: 'entity',
          kinds: ['System'],
          linkAs: 'primary',
          required: true,
          filterable: true,
        }),
      );
    }
  });

  it('let internal offerings support external ones that are in use', () => {
    const internal = namesOf(offering => offering.audience === 'internal');
    expect(internal.length).toBeGreaterThanOrEqual(5);
    for (const name of internal) {
      const supported = offerings.get(name)!.supports;
      expect(supported.length).toBeGreaterThan(0);
      for (const external of supported) {
        expect(offerings.get(external)).toMatchObject({
          audience: 'external',
          state: 'active',
        });
      }
    }
    expect(
      namesOf(o => o.audience === 'external' && o.supports.length > 0),
    ).toEqual([]);
  });

  it('show each state, limits to units and liaisons, and each kind of field', () => {
    expect(namesOf(offering => offering.state === 'draft')).toEqual([
      'new-system-study',
    ]);
    expect(namesOf(offering => offering.state === 'retired')).toEqual([
      'old-mail-migration',
    ]);
    expect(namesOf(offering => offering.units.length > 0).sort()).toEqual([
      'live-stream',
      'open-data',
    ]);
    expect(namesOf(o => o.liaisonOnly).length).toBeGreaterThan(5);
    const types = new Set<FieldSpec['type']>(
      [...offerings.values()].flatMap(o => o.fields.map(f => f.type)),
    );
    expect([...types].sort()).toEqual(
      [
        'boolean',
        'choice',
        'date',
        'entity',
        'longText',
        'multiChoice',
        'number',
        'person',
        'text',
        'unit',
      ].sort(),
    );
  });

  it('ask conditions only about answers that the earlier field can have', () => {
    for (const offering of offerings.values()) {
      const byId = new Map(offering.fields.map(field => [field.id, field]));
      for (const { field, equals, in: among } of offering.fields.flatMap(
        one => one.when,
      )) {
        const asked = byId.get(field);
        const choices =
          asked && 'choices' in asked
            ? asked.choices.map(choice => choice.value)
            : [true, false];
        const wanted = among ?? (equals === undefined ? [] : [equals]);
        expect(choices).toEqual(expect.arrayContaining(wanted));
      }
    }
  });

  it('give one code list to each purpose', () => {
    expect([...lists.values()].map(list => list.purpose).sort()).toEqual(
      [...CODE_LIST_PURPOSES].sort(),
    );
    expect(lists.get('pending-reasons')?.codes).toContainEqual(
      expect.objectContaining({
        code: 'waiting-requester',
        waitsFor: 'requester',
        clock: 'pause',
      }),
    );
  });

  it('know the codes that the desk gives by itself', () => {
    const codesOf = (purpose: CodeListSpec['purpose']) =>
      [...lists.values()]
        .filter(list => list.purpose === purpose)
        .flatMap(list => list.codes)
        .map(({ code }) => code);
    expect(codesOf('incidentResolution')).toEqual(
      expect.arrayContaining(['problem-fixed', 'duplicate']),
    );
    expect(codesOf('requestResolution')).toContain('duplicate');
  });

  it('let work wait for whatever else is under way', () => {
    const parties = new Map(
      lists
        .get('pending-reasons')
        ?.codes.map(({ code, waitsFor }) => [code, waitsFor]),
    );
    expect(parties.get('waiting-problem')).toBe('problem');
    expect(parties.get('waiting-change')).toBe('change');
  });

  it('have standard changes for several teams, whose window is open', () => {
    const teams = [...changeTemplates.values()].map(({ team }) => team);
    expect(teams).not.toContain(undefined);
    expect(new Set(teams).size).toBeGreaterThanOrEqual(3);
    for (const { editable } of changeTemplates.values()) {
      expect(editable).toEqual(
        expect.arrayContaining(['plannedStart', 'plannedEnd', 'entities']),
      );
    }
  });

  it('hold the priorities of the semantics', () => {
    const matrix = specsOf<PriorityMatrixSpec>('PriorityMatrix').get('default');
    const levels = (impact: keyof PriorityMatrixSpec['rows']) => [
      matrix?.rows[impact].critical,
      matrix?.rows[impact].high,
      matrix?.rows[impact].medium,
      matrix?.rows[impact].low,
    ];
    expect(levels('organisation')).toEqual([1, 1, 2, 4]);
    expect(levels('service')).toEqual([1, 2, 3, 4]);
    expect(levels('person')).toEqual([2, 3, 3, 4]);
  });

  it('use no placeholder that replies do not fill', () => {
    expect(templates.size).toBe(8);
    for (const { document } of documents) {
      const used = JSON.stringify(document.spec).match(/\{\{[^}]*\}\}/g) ?? [];
      expect(['{{ref}}', '{{requester}}', '{{agent}}']).toEqual(
        expect.arrayContaining(used),
      );
    }
  });
});
