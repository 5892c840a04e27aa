import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderServiceLevels } from './__testUtils__/renderServiceLevels';
import { aJob, JOB_ID, OTHER_JOB_ID } from './__testUtils__/slaJobs';

describe('re-applying service levels', () => {
  it('begins with a trial, which is followed until it is done', async () => {
    const stages: SlaJob[] = [
      aJob({ state: 'waiting', processed: 0, changes: 0, sums: [] }),
      aJob({ state: 'running', processed: 4, changes: 2 }),
      aJob(),
    ];
    const { user, query, callsOf } = renderServiceLevels('', {
      startSlaJob: () => stages[0],
      getSlaJob: () => (stages.length > 1 ? stages.shift()! : stages[0]),
    });
    await user.click(
      await screen.findByRole('button', { name: 'See what would change' }),
    );
    const progress = await screen.findByRole('progressbar', {
      name: 'Progress',
    });
    expect(callsOf('startSlaJob')).toEqual([
      { body: { kind: 'reapply', dryRun: true } },
    ]);
    expect(query()).toBe(`tab=serviceLevels&job=${JOB_ID}`);
    expect(progress).toHaveAttribute('aria-valuenow', '0');
    await waitFor(() =>
      expect(progress).toHaveAttribute('aria-valuenow', '40'),
    );
    expect(progress).toHaveAttribute('aria-valuetext', '4 of 10 tickets');
    expect(
      screen.queryByRole('button', { name: 'Re-apply now' }),
    ).not.toBeInTheDocument();
    await waitFor(() =>
      expect(progress).toHaveAttribute('aria-valuenow', '100'),
    );

    // What is over is not asked for again.
    const asked = callsOf('getSlaJob').length;
    await new Promise(resolve => setTimeout(resolve, 3500));
    expect(callsOf('getSlaJob')).toHaveLength(asked);
  });

  it('is done once its numbers were confirmed', async () => {
    const { user, query, callsOf } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: ({ params }) =>
        aJob({ id: params.id, dryRun: params.id === JOB_ID }),
      startSlaJob: () => aJob({ id: OTHER_JOB_ID, dryRun: false }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Re-apply now' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      '4 clocks change: 3 would be newly missed, 1 no longer missed.',
    );
    expect(callsOf('startSlaJob')).toEqual([]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Re-apply now' }),
    );
    await screen.findByRole('heading', { name: 'Re-applied service levels' });
    expect(callsOf('startSlaJob')).toEqual([
      {
        body: {
          kind: 'reapply',
          dryRun: false,
          expectedDefinitionsRevision: 12,
        },
      },
    ]);
    expect(query()).toContain(`job=${OTHER_JOB_ID}`);
  });

  it('is refused when definitions were changed since the trial', async () => {
    const { user, query } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob(),
      startSlaJob: () => {
        throw new ItsmApiError({
          status: 409,
          kind: 'ConflictError',
          message: 'Definitions were changed',
          code: 'definitionsChanged',
          params: { expected: 12, current: 13 },
        });
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Re-apply now' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: 'Re-apply now' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Definitions were changed since, so that this no longer tells',
    );
    expect(query()).toContain(`job=${JOB_ID}`);
  });

  it('is not offered where nothing changes', async () => {
    renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob({ changes: 0, sums: [] }),
    });
    expect(await screen.findByText('No clock was judged.')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Re-apply now' }),
    ).not.toBeInTheDocument();
  });
});

describe('jobs on service levels', () => {
  it('are listed with who, what and how far, and opened by the address', async () => {
    const { user, query } = renderServiceLevels('', {
      listSlaJobs: () => ({
        items: [
          aJob({
            id: OTHER_JOB_ID,
            kind: 'whatIf',
            from: '2026-01-01T12:00:00.000Z',
            until: '2026-02-01T12:00:00.000Z',
          }),
          aJob({
            state: 'failed',
            processed: 4,
            error: 'the database went away',
          }),
        ],
      }),
      getSlaJob: () => aJob({ id: OTHER_JOB_ID, kind: 'whatIf' }),
    });
    const list = await screen.findByRole('list', { name: 'Jobs' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Proposal tried on tickets from Jan 1, 2026 to Feb 1, 2026',
    );
    expect(first).toHaveTextContent('Marta Uc');
    expect(first).toHaveTextContent('4 clocks change');
    expect(second).toHaveTextContent('Failed');
    expect(second).toHaveTextContent(
      'It ended with an error: the database went away',
    );
    expect(within(second).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      '4 of 10 tickets',
    );
    expect(within(first).queryByRole('progressbar')).not.toBeInTheDocument();
    await user.click(within(first).getByRole('button', { name: /^Proposal/ }));
    expect(query()).toBe(`tab=serviceLevels&job=${OTHER_JOB_ID}`);
    await user.click(await screen.findByRole('button', { name: 'All jobs' }));
    expect(query()).toBe('tab=serviceLevels');
  });

  it('are cancelled while they are under way', async () => {
    let job = aJob({ state: 'running', processed: 4 });
    const { user, callsOf } = renderServiceLevels('', {
      listSlaJobs: () => ({ items: [job] }),
      cancelSlaJob: () => {
        job = aJob({ state: 'cancelled', processed: 4 });
        return job;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled')).toBeInTheDocument();
    expect(callsOf('cancelSlaJob')).toEqual([{ params: { id: JOB_ID } }]);
    expect(
      screen.queryByRole('button', { name: 'Cancel' }),
    ).not.toBeInTheDocument();
  });

  it('go on from where they failed', async () => {
    let job = aJob({ state: 'failed', processed: 4, error: 'no answer' });
    const { user, callsOf } = renderServiceLevels('', {
      listSlaJobs: () => ({ items: [job] }),
      retrySlaJob: () => {
        job = aJob({ state: 'waiting', processed: 4 });
        return job;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(await screen.findByText('Waiting')).toBeInTheDocument();
    expect(callsOf('retrySlaJob')).toEqual([{ params: { id: JOB_ID } }]);
    expect(screen.queryByText(/no answer/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Go on' }),
    ).not.toBeInTheDocument();
  });

  it('are kept from who only reads definitions', async () => {
    renderServiceLevels('', {}, anAgent());
    expect(
      await screen.findByRole('tab', { name: 'Definitions' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Service levels' }),
    ).not.toBeInTheDocument();
  });
});
