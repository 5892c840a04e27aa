import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  CHANGE_KINDS,
  CHANGE_OUTCOMES,
  PROBLEM_OUTCOMES,
  TICKET_STATUSES,
  TICKET_TYPES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen } from '@testing-library/react';
import { ChangeKindBadge } from './ChangeKindBadge';
import { OutcomeBadge } from './OutcomeBadge';
import { PriorityBadge } from './PriorityBadge';
import { RelativeTime } from './RelativeTime';
import { StatusBadge } from './StatusBadge';
import { TicketTypeBadge } from './TicketTypeBadge';

describe('badges', () => {
  it('tells statuses and priorities apart by word and by shape', async () => {
    const { container } = renderInTestApp(
      <>
        {TICKET_STATUSES.map(status => (
          <StatusBadge key={status} status={status} />
        ))}
        {[1, 2, 3, 4].map(priority => (
          <PriorityBadge key={priority} priority={priority} />
        ))}
      </>,
    );
    expect(await screen.findByText('In progress')).toBeInTheDocument();
    expect(screen.getByText('P1 Critical')).toBeInTheDocument();
    const shapes = [...container.querySelectorAll('svg path')].map(path =>
      path.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(TICKET_STATUSES.length + 4);
  });
});

describe('badges of problems and changes', () => {
  it('tells outcomes, kinds of change and of ticket apart without colour', async () => {
    const outcomes = [...PROBLEM_OUTCOMES, ...CHANGE_OUTCOMES];
    const { container } = renderInTestApp(
      <>
        {outcomes.map(outcome => (
          <OutcomeBadge key={outcome} outcome={outcome} />
        ))}
        {CHANGE_KINDS.map(kind => (
          <ChangeKindBadge key={kind} kind={kind} />
        ))}
        {TICKET_TYPES.map(type => (
          <TicketTypeBadge key={type} type={type} />
        ))}
      </>,
    );
    expect(await screen.findByText('Rolled back')).toBeInTheDocument();
    const shapes = [...container.querySelectorAll('svg')].map(
      svg => svg.innerHTML,
    );
    expect(new Set(shapes).size).toBe(
      outcomes.length + CHANGE_KINDS.length + TICKET_TYPES.length,
    );
  });
});

describe('RelativeTime', () => {
  it('gives machines the instant and people the full date', async () => {
    renderInTestApp(<RelativeTime at="2020-02-03T10:15:00.000Z" />);
    const time = await screen.findByText(/years ago/);
    expect(time.tagName).toBe('TIME');
    expect(new Date(time.getAttribute('datetime') ?? '').toISOString()).toBe(
      '2020-02-03T10:15:00.000Z',
    );
    expect(time.title).toMatch(/2020/);
  });

  it('does not count the first seconds', async () => {
    renderInTestApp(<RelativeTime at={new Date().toISOString()} />);
    expect(await screen.findByText('just now')).toBeInTheDocument();
  });

  it('does not break over a date that is none', async () => {
    renderInTestApp(<RelativeTime at="soon" />);
    expect(await screen.findByText('unknown date')).toBeInTheDocument();
  });
});
