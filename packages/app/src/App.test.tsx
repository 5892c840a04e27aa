import { render, screen } from '@testing-library/react';
import App from './App';

const { env } = process;

afterEach(() => {
  process.env = env;
});

describe('App', () => {
  it('starts at the demo sign-in page', async () => {
    process.env = {
      ...env,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'Who is signing in?' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/No people are listed/)).toBeInTheDocument();
  });
});
