import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { ITSM_TICKET_CHANNEL } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useTicketSignal } from './useTicketSignal';

describe('useTicketSignal', () => {
  const unsubscribe = jest.fn();
  const subscribe = jest.fn((_channel: string, _on: (m: never) => void) => ({
    unsubscribe,
  }));
  const wrapper = ({ children }: { children?: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, { subscribe }]]}>
      {children}
    </TestApiProvider>
  );

  it('hands on which tickets changed, or only that some did', () => {
    const onSignal = jest.fn();
    const { unmount } = renderHook(() => useTicketSignal(onSignal), {
      wrapper,
    });
    const [channel, tell] = subscribe.mock.calls[0];
    expect(channel).toBe(ITSM_TICKET_CHANNEL);
    tell({ refs: ['REQ-000001', 'REQ-000002'] } as never);
    tell({} as never);
    expect(onSignal.mock.calls).toEqual([
      [{ refs: ['REQ-000001', 'REQ-000002'] }],
      [{}],
    ]);
    unmount();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });
});
