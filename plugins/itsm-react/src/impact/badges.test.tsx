import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CriticalityBadge } from './CriticalityBadge';
import { HealthBadge } from './HealthBadge';

describe('the badges of entities', () => {
  it('say health and criticality in words, not in colour alone', async () => {
    renderInTestApp(
      <>
        <HealthBadge health="red" />
        <HealthBadge health="unknown" />
        <CriticalityBadge criticality="critical" />
      </>,
    );
    expect(await screen.findByText('Out of service')).toBeInTheDocument();
    expect(screen.getByText('Not known')).toBeInTheDocument();
    expect(screen.getByText('Critical')).toBeInTheDocument();
  });
});
