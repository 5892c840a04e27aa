import { IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';

const people = [
  {
    ref: 'user:default/ana',
    name: 'Ana Peña',
    unit: 'Finance',
    role: 'requester',
  },
  { ref: 'user:default/luis', name: 'Luis Tun', unit: 'Desk', role: 'agent' },
];

const config = {
  app: {
    baseUrl: 'http://localhost:3000',
    demoSignIn: { people },
    extensions: [
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'es'] },
        },
      },
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
};

const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();
const realFetch = global.fetch;

beforeEach(() => {
  window.localStorage.clear();
  fetchMock.mockReset();
  global.fetch = fetchMock as unknown as typeof fetch;
});

afterEach(() => {
  global.fetch = realFetch;
});

function answer(status: number, body: unknown) {
  fetchMock.mockImplementation(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}

function answerSession(ref: string) {
  const payload = btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600 }));
  answer(200, {
    profile: { displayName: 'Somebody' },
    backstageIdentity: {
      token: `e30.${payload}.signature`,
      identity: {
        type: 'user',
        userEntityRef: ref,
        ownershipEntityRefs: [ref],
      },
    },
  });
}

function sentRefs(): string[] {
  return fetchMock.mock.calls.map(([, init]) =>
    decodeURIComponent(new Headers(init.headers).get('x-demo-user') ?? ''),
  );
}

function renderPage() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<DemoSignInPage onSignInSuccess={onSignInSuccess} />, {
    config,
  });
  return {
    onSignInSuccess,
    async identity() {
      await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
      return onSignInSuccess.mock.calls[0][0];
    },
  };
}

describe('DemoSignInPage', () => {
  it('shows people under their area with unit and role', async () => {
    renderPage();

    const units = await screen.findByRole('region', {
      name: 'Administrative units',
    });
    expect(units).toHaveTextContent('Ana Peña');
    expect(units).toHaveTextContent('Finance');
    expect(units).toHaveTextContent('Requester');
    expect(
      screen.getByRole('region', { name: 'Service desk and support' }),
    ).toHaveTextContent('Luis Tun');
  });

  it('signs the chosen person in and keeps the choice for the next visit', async () => {
    answerSession('user:default/luis');
    const { identity } = renderPage();

    await userEvent.click(
      await screen.findByRole('button', { name: /Luis Tun/ }),
    );

    const { userEntityRef } = await (await identity()).getBackstageIdentity();
    expect(userEntityRef).toBe('user:default/luis');
    expect(sentRefs()).toEqual(['user:default/luis']);
    expect(fetchMock.mock.calls[0][0]).toBe(
      'http://localhost:7007/api/auth/demo/refresh',
    );
    expect(Object.values(window.localStorage)).toContain('user:default/luis');
  });

  it('signs the remembered person in without asking, until sign-out', async () => {
    window.localStorage.setItem('mesa.demoSignIn.person', 'user:default/ana');
    answerSession('user:default/ana');
    const { identity } = renderPage();

    await (await identity()).signOut();

    expect(sentRefs()).toEqual(['user:default/ana']);
    expect(Object.values(window.localStorage)).not.toContain(
      'user:default/ana',
    );
  });

  it('signs in whoever is typed', async () => {
    answerSession('user:default/muñoz');
    const { identity } = renderPage();

    await userEvent.type(
      await screen.findByLabelText('Entity ref of a person'),
      ' user:default/muñoz {Enter}',
    );

    await identity();
    expect(sentRefs()).toEqual(['user:default/muñoz']);
  });

  it('asks for a person when nothing is typed', async () => {
    renderPage();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in' }),
    );

    expect(
      screen.getByLabelText('Entity ref of a person'),
    ).toHaveAccessibleDescription('Enter the entity ref of a person.');
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('says that somebody is not in the catalog and lets another be chosen', async () => {
    window.localStorage.setItem('mesa.demoSignIn.person', 'user:default/gone');
    answer(404, { error: { name: 'NotFoundError', message: 'not there' } });
    const { identity } = renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'user:default/gone is not in the catalog',
    );
    expect(window.localStorage.getItem('mesa.demoSignIn.person')).toBeNull();

    answerSession('user:default/ana');
    await userEvent.click(screen.getByRole('button', { name: /Ana Peña/ }));
    await identity();
    expect(sentRefs()).toEqual(['user:default/gone', 'user:default/ana']);
  });

  it('repeats what the backend says about another failure', async () => {
    window.localStorage.setItem('mesa.demoSignIn.person', 'group:default/desk');
    answer(400, {
      error: { name: 'InputError', message: 'only entities of kind User' },
      response: { statusCode: 400 },
    });
    renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Signing in as group:default/desk failed: only entities of kind User',
    );
  });

  it('remembers the person when the backend does not answer', async () => {
    window.localStorage.setItem('mesa.demoSignIn.person', 'user:default/ana');
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    renderPage();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Signing in as user:default/ana failed: Failed to fetch',
    );
    expect(window.localStorage.getItem('mesa.demoSignIn.person')).toBe(
      'user:default/ana',
    );
  });

  it('changes to Spanish', async () => {
    renderPage();

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Español' }),
    );

    expect(
      await screen.findByRole('heading', { name: '¿Quién inicia sesión?' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', {
        name: 'Iniciar sesión como Ana Peña, Solicitante, Finance',
      }),
    ).toBeInTheDocument();
  });
});
