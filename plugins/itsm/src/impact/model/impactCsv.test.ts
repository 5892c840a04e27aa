import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';
import { anEntity, anImpact, anItem, aState } from '../__testUtils__/impacts';
import { impactCsv } from './impactCsv';

/** Keys instead of words. */
const t = ((key: string) => key) as unknown as ItsmTranslate;

describe('the list as a file', () => {
  const items = [
    anItem(['resource:db-1', 'api:prices'], ['api'], {
      entity: anEntity('api:prices', {
        title: '=HYPERLINK("https://example.org")',
        criticality: 'high',
        owners: ['group:default/web', 'user:default/rosa'],
      }),
      effect: 'degraded',
    }),
  ];

  it('has the way in words, and runs nothing', () => {
    const csv = impactCsv({
      impact: anImpact(items),
      direction: 'down',
      items,
      states: new Map([
        [
          'api:default/prices',
          aState('api:prices', {
            tickets: [
              {
                ref: 'INC-000001',
                type: 'incident',
                title: 'Slow',
                status: 'new',
              },
            ],
          }),
        ],
      ]),
      t,
    });
    const [head, line] = csv.split('\r\n');
    expect(head).toBe(
      `\uFEFF${[
        'reference',
        'entity',
        'kind',
        'criticality',
        'distance',
        'way',
        'effect',
        'owners',
        'tickets',
      ]
        .map(column => `"impact.column.${column}"`)
        .join(',')}`,
    );
    expect(line).toBe(
      [
        '"api:default/prices"',
        '"\'=HYPERLINK(""https://example.org"")"',
        '"entity.catalogKind.api"',
        '"criticality.high"',
        '"1"',
        '"Database 1 — impact.hop.provides → =HYPERLINK(""https://example.org"")"',
        '"effect.degraded"',
        '"web; rosa"',
        '"INC-000001"',
      ].join(','),
    );
  });

  it('tells no effect of what is relied on', () => {
    const csv = impactCsv({
      impact: anImpact(items),
      direction: 'up',
      items,
      states: new Map(),
      t,
    });
    expect(csv).not.toContain('column.effect');
    expect(csv).not.toContain('effect.degraded');
  });
});
