import { screen, waitFor, within } from '@testing-library/react';
import { anOutcome, field, press } from '../editor/__testUtils__/renderEditor';
import {
  INCIDENTS,
  renderPolicyEditor,
} from './__testUtils__/renderPolicyEditor';

const CHANGE = 'open=SlaPolicy/incidents&edit=change';
const ready = () => screen.findByRole('region', { name: 'Edit Incidents' });
const metric = (name: string) => within(screen.getByRole('group', { name }));
const anUpdate = (part = {}) =>
  anOutcome({ kind: 'SlaPolicy', name: 'incidents', revision: 4, ...part });

type Rendered = ReturnType<typeof renderPolicyEditor>;

/** Replaces the number of a field. */
async function write({ user }: Rendered, input: HTMLElement, text: string) {
  await user.clear(input);
  await user.type(input, `${text}{Tab}`);
}

async function choose({ user }: Rendered, select: HTMLElement, option: string) {
  await user.click(select);
  await user.click(await screen.findByRole('option', { name: option }));
}

/** What was handed to the server to be tried. */
async function triedSpec({ user, callsOf }: Rendered) {
  await user.click(press('Check and save'));
  await screen.findByRole('dialog');
  const { documents } = callsOf('applyDefinitions').at(-1)!.body;
  return (documents as { spec: Record<string, unknown> }[])[0].spec;
}

describe('the way to the editor', () => {
  it('leads from a service level of the portal, and back', async () => {
    const { user, query } = renderPolicyEditor('open=SlaPolicy/incidents');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await ready();
    expect(query()).toBe(CHANGE);
    await user.click(press('Discard'));
    expect(query()).toBe('open=SlaPolicy/incidents');
  });

  it('only copies what comes from a file', async () => {
    renderPolicyEditor('open=SlaPolicy/incidents', {
      getDefinition: () => ({ ...INCIDENTS, managedBy: 'file' }),
    });
    await screen.findByRole('button', { name: 'Copy as a new one' });
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('begins a new one, and asks for what it cannot do without', async () => {
    const { user, query } = renderPolicyEditor('');
    await user.click(await screen.findByRole('button', { name: 'New' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'New service level' }),
    );
    await screen.findByRole('region', { name: 'New service level' });
    expect(query()).toBe('edit=newSlaPolicy');
    await user.click(press('Check and save'));
    expect(field(/^Order/)).toHaveAccessibleDescription(/Please answer this/);
    expect(metric('Response').getByRole('textbox')).toHaveAccessibleDescription(
      /Nothing is promised/,
    );
  });
});

describe('a service level', () => {
  it('is saved as it was where nothing was edited', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    await ready();
    expect(await triedSpec(rendered)).toEqual(INCIDENTS.spec);
  });

  it('is edited field by field', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    await ready();
    await write(rendered, field(/^Order/), '40');
    await choose(rendered, press(/Calendar/), 'Around the clock');
    await choose(rendered, press(/Escalation policy/), 'None');
    await rendered.user.type(field('Description in English'), 'Why');
    await rendered.user.type(field('Description in Spanish'), 'Para');
    expect(await triedSpec(rendered)).toEqual({
      title: { en: 'Incidents', es: 'Incidentes' },
      description: { en: 'Why', es: 'Para' },
      order: 40,
      calendar: 'always',
      appliesTo: (INCIDENTS.spec as { appliesTo: object }).appliesTo,
      targets: (INCIDENTS.spec as { targets: object }).targets,
      warnings: [{ percent: 75 }],
    });
  });
});

describe('who it is for', () => {
  it('says any in words, and takes away what is chosen', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
      pickGroups: () => ({
        items: [{ ref: 'group:default/it', title: 'Information Technology' }],
      }),
    });
    const { user } = rendered;
    await ready();
    expect(screen.getByText('Any service.')).toBeInTheDocument();
    expect(screen.getByText('Any unit.')).toBeInTheDocument();
    expect(screen.getByText('Any priority.')).toBeInTheDocument();

    await user.click(screen.getByRole('checkbox', { name: 'Problem' }));
    await user.click(screen.getByRole('checkbox', { name: 'P1 Critical' }));
    expect(screen.queryByText('Any priority.')).not.toBeInTheDocument();
    const tags = screen.getByRole('grid', { name: 'Offerings: chosen' });
    await user.click(within(tags).getByRole('button'));
    expect(await screen.findByText('Any offering.')).toBeInTheDocument();
    await choose(rendered, press(/Services/), 'User accounts');
    await user.keyboard('{Escape}');
    expect(
      await screen.findByRole('grid', { name: 'Services: chosen' }),
    ).toHaveTextContent('User accounts');
    const units = screen.getByRole('combobox', { name: 'Units' });
    await user.type(units, 'info');
    await user.click(
      await screen.findByRole('option', { name: /Information Technology/ }),
    );
    expect(
      await screen.findByRole('grid', { name: 'Units: chosen' }),
    ).toHaveTextContent('Information Technology');
    expect((await triedSpec(rendered)).appliesTo).toEqual({
      types: ['incident', 'problem'],
      priorities: [1],
      offerings: [],
      services: ['accounts'],
      units: ['group:default/it'],
      entities: [],
    });
  });
});

describe('targets', () => {
  it('are numbers with a unit, and texts where no number says them', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    const { user } = rendered;
    await ready();
    const resolution = metric('Resolution');
    expect(
      resolution.getByRole('textbox', { name: 'P1 Critical' }),
    ).toHaveValue('PT1H30M');
    expect(resolution.getByRole('textbox', { name: 'P2 High' })).toHaveValue(
      '8',
    );
    await write(
      rendered,
      resolution.getByRole('textbox', { name: 'P3 Medium' }),
      '3',
    );
    await choose(
      rendered,
      resolution.getByRole('button', { name: /P3 Medium: unit/ }),
      'working days',
    );
    await write(
      rendered,
      metric('Response').getByRole('textbox', { name: 'All priorities' }),
      '2',
    );
    await user.click(
      metric('Next update').getByRole('radio', {
        name: 'One per priority',
      }),
    );
    await write(
      rendered,
      metric('Next update').getByRole('textbox', { name: 'P1 Critical' }),
      '4',
    );
    expect((await triedSpec(rendered)).targets).toEqual({
      response: 'PT2H',
      resolution: { 1: 'PT1H30M', 2: 'PT8H', 3: 'P3WD' },
      update: { 1: 'PT4H' },
    });
  });

  it('are for each priority what they were for all, until edited', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    await ready();
    const response = metric('Response');
    await rendered.user.click(
      response.getByRole('radio', { name: 'One per priority' }),
    );
    await rendered.user.clear(
      response.getByRole('textbox', { name: 'P4 Low' }),
    );
    await rendered.user.tab();
    expect((await triedSpec(rendered)).targets).toMatchObject({
      response: { 1: 'PT1H', 2: 'PT1H', 3: 'PT1H' },
    });
  });

  it('tell when a ticket that is filed now would be due', async () => {
    const { callsOf } = renderPolicyEditor(CHANGE);
    await ready();
    const line = await screen.findByText(/Resolution, P2 High/);
    await waitFor(() =>
      expect(line.closest('li')).toHaveTextContent(/it is due/),
    );
    expect(screen.getByText(/If a ticket is filed on/)).toBeInTheDocument();
    expect(
      callsOf('computeWorkingTime').map(({ body }) => body.due?.duration),
    ).toEqual(['PT1H', 'PT1H30M', 'PT8H']);
  });
});

describe('warnings', () => {
  it('are added, said otherwise and taken away', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    const { user } = rendered;
    await ready();
    await user.click(press('Add a warning'));
    const row = within(screen.getByRole('group', { name: 'Warning 2' }));
    await choose(
      rendered,
      row.getByRole('button', { name: /When/ }),
      'Some time before it is due',
    );
    const before = row.getByRole('textbox', { name: 'Time before it is due' });
    await user.click(press('Check and save'));
    expect(before).toHaveAccessibleDescription(/Write some working time/);
    await write(rendered, before, '90');
    expect(before).toHaveAccessibleDescription(
      /not shorter than the shortest target/,
    );
    await write(rendered, before, '10');
    await user.click(press('Remove Warning 1'));
    expect((await triedSpec(rendered)).warnings).toEqual([{ before: 'PT10M' }]);
  });

  it('may be none', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => anUpdate(),
    });
    await ready();
    await rendered.user.click(press('Remove Warning 1'));
    expect(
      screen.getByText('Nobody is told before it is missed.'),
    ).toBeInTheDocument();
    expect((await triedSpec(rendered)).warnings).toEqual([]);
  });
});

describe('saving', () => {
  it('shows the difference first, and then the definition', async () => {
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: ({ body }) => ({
        ...anUpdate({
          diff: [{ path: 'targets.response', before: 'PT1H', after: 'PT2H' }],
        }),
        ...(body.dryRun ? {} : { dryRun: false, applied: true }),
      }),
    });
    const { user, query } = rendered;
    await ready();
    await write(
      rendered,
      metric('Response').getByRole('textbox', { name: 'All priorities' }),
      '2',
    );
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('targets.response'),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(query()).toBe('open=SlaPolicy/incidents'));
  });

  it('tells at the field why the server refuses, until it is edited', async () => {
    const problem = (path: string, message: string) => ({
      severity: 'error' as const,
      definition: 'SlaPolicy/incidents',
      source: 'body',
      path: `spec.${path}`,
      message,
    });
    const rendered = renderPolicyEditor(CHANGE, {
      applyDefinitions: () => ({
        ...anUpdate({ action: 'refused' }),
        problems: [
          problem(
            'order',
            'SlaPolicy/others has the order 500 too and can apply to the same tickets; give the more specific one a lower number',
          ),
          problem(
            'appliesTo.offerings.0',
            'Offering/printer-repair does not exist; apply it too or correct the name',
          ),
          problem('targets.resolution.1', 'is odd'),
        ],
      }),
    });
    const { user } = rendered;
    await ready();
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('is odd');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const order = field(/^Order/);
    expect(order).toHaveAccessibleDescription(/others has the order 500 too/);
    expect(press(/Offerings/)).toHaveAccessibleDescription(
      /Printer repair: Offering\/printer-repair does not exist/,
    );
    expect(
      metric('Resolution').getByRole('textbox', { name: 'P1 Critical' }),
    ).toHaveAccessibleDescription(/Not accepted: is odd/);
    await write(rendered, order, '499');
    expect(order).not.toHaveAccessibleDescription(/has the order/);
    await user.click(press('Check and save'));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('asks before changes are lost', async () => {
    const { user, query } = renderPolicyEditor(CHANGE);
    await ready();
    await user.click(press('Add a warning'));
    await user.click(press('Discard'));
    const question = await screen.findByRole('dialog', {
      name: 'Discard changes?',
    });
    await user.click(within(question).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(query()).toBe('open=SlaPolicy/incidents'));
  });
});
