import type { DefinitionHead } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, within } from '@testing-library/react';
import { renderServiceLevels } from '../__testUtils__/renderServiceLevels';
import { aJob, JOB_ID } from '../__testUtils__/slaJobs';

const DAY = 86_400_000;
const head = (kind: string, name: string, title: string): DefinitionHead => ({
  kind,
  name,
  title,
  revision: 1,
  managedBy: 'file',
  retired: false,
  updatedAt: '2026-03-14T15:00:00.000Z',
  author: 'service-levels.yaml',
});
const HEADS = [
  head('Calendar', 'office', 'Office hours'),
  head('SlaPolicy', 'incidents', 'Incidents'),
  head('Service', 'mail', 'Mail'),
];

const proposal = () => screen.findByRole('textbox', { name: /^Proposal/ });
const start = () => screen.getByRole('button', { name: 'Try it' });

describe('what if', () => {
  it('begins from what a policy says today, for the last 90 days', async () => {
    const { user, query, callsOf } = renderServiceLevels('', {
      listDefinitions: () => ({ items: HEADS }),
      getDefinition: ({ params }) => ({
        ...HEADS.find(({ name }) => name === params.name)!,
        spec: { order: 500 },
        revisions: [],
      }),
      startSlaJob: () => aJob({ kind: 'whatIf' }),
      getSlaJob: () => aJob({ kind: 'whatIf' }),
    });
    const text = await proposal();
    await user.click(
      await screen.findByRole('button', {
        name: /Begin from an existing definition/,
      }),
    );
    const choices = await screen.findByRole('listbox');
    expect(
      within(choices)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual(['None', 'Incidents · Service level', 'Office hours · Calendar']);
    await user.click(within(choices).getByText('Incidents · Service level'));
    await user.click(screen.getByRole('button', { name: 'Insert its source' }));
    const source =
      'apiVersion: mesa-itsm/v1\nkind: SlaPolicy\nmetadata:\n  name: incidents\nspec:\n  order: 500\n';
    expect(text).toHaveValue(source);
    await user.click(screen.getByRole('button', { name: 'Insert its source' }));
    const yaml = `${source}---\n${source}`;
    expect(text).toHaveValue(yaml);

    await user.click(start());
    await screen.findByRole('heading', { name: 'Proposal tried' });
    const [{ body }] = callsOf('startSlaJob');
    expect(body).toMatchObject({ kind: 'whatIf', yaml });
    const { from, until } = body as { from: string; until: string };
    expect(Date.parse(until) - Date.parse(from)).toBe(90 * DAY);
    expect(query()).toContain(`job=${JOB_ID}`);
  });

  it('tells what is missing before anything is sent', async () => {
    const { user, callsOf } = renderServiceLevels('');
    const text = await proposal();
    await user.click(start());
    expect(text).toHaveAccessibleDescription(/Please answer this\./);
    expect(callsOf('startSlaJob')).toEqual([]);
  });

  it('says where a refused proposal is wrong, and why', async () => {
    const { user, query } = renderServiceLevels('', {
      startSlaJob: () => {
        throw new ItsmApiError({
          status: 400,
          kind: 'InputError',
          message: 'What is proposed is wrong.',
          code: 'proposalWrong',
          params: {
            problems:
              'SlaPolicy/web spec.calendar: calendar "nowhere" is not defined; Service/x: only SlaPolicy, Calendar and HolidayList are tried',
          },
        });
      },
    });
    await user.type(await proposal(), 'kind: x');
    await user.click(start());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('What is proposed has mistakes');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'SlaPolicy/web spec.calendar: calendar "nowhere" is not defined',
      'Service/x: only SlaPolicy, Calendar and HolidayList are tried',
    ]);
    expect(query()).toBe('tab=serviceLevels');
  });
});
