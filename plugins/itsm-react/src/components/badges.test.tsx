import { renderInTestApp } from '@backstage/frontend-test-utils';
import { REQUEST_STATUSES } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen } from '@testing-library/react';
import { PriorityBadge } from './PriorityBadge';
import { RelativeTime } from './RelativeTime';
import { StatusBadge } from './StatusBadge';

describe('badges', () => {
  it('tells statuses and priorities apart by word and by shape', async () => {
    const { container } = renderInTestApp(
      <>
        {REQUEST_STATUSES.map(status => (
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
    expect(new Set(shapes).size).toBe(REQUEST_STATUSES.length + 4);
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
