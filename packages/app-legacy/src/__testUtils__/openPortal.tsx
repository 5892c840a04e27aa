import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, fakeBackend } from './fakeBackend';

const { env } = process;
const { fetch } = global;

class NoWebSocket {
  close() {}
  send() {}
}

let current: Answers = {};

beforeEach(() => {
  process.env = {
    ...env,
    APP_CONFIG: [
      {
        context: 'test',
        data: {
          app: {
            title: 'Test',
            baseUrl: 'http://localhost',
            demoSignIn: {
              people: [{ ref: 'user:default/rosa', name: 'Rosa' }],
            },
          },
          auth: { environment: 'development' },
          backend: { baseUrl: 'http://localhost' },
        },
      },
    ] as unknown as string,
  };
  Object.assign(global, {
    fetch: fakeBackend(() => current),
    WebSocket: NoWebSocket,
  });
});

afterEach(() => {
  process.env = env;
  Object.assign(global, { fetch });
  current = {};
});

/**
 * Opens the portal at a path and signs Rosa in. The app lives as long as the
 * file of tests: it keeps its language and what it knows of the person.
 *
 * @param answers - what the backend says otherwise than usual
 */
export async function openPortal(path: string, answers: Answers = {}) {
  current = answers;
  window.history.pushState({}, '', path);
  // Not before: it looks at once for the language that was chosen.
  const { default: App } = await import('../App');
  render(<App />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Rosa' }));
  return user;
}
