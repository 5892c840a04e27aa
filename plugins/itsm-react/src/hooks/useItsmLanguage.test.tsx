import { TestApiProvider } from '@backstage/frontend-test-utils';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { act, render, screen, waitFor } from '@testing-library/react';
import { itsmApiRef } from '../api';
import { aRequester, fakeItsmApi } from '../testUtils';
import { useItsmLanguage, useLanguagePreference } from './useItsmLanguage';

/** A portal whose language can be changed. */
function fakeLanguages(first: string) {
  let language = first;
  const listeners = new Set<(value: { language: string }) => void>();
  return {
    getAvailableLanguages: () => ({ languages: ['en', 'es', 'fr'] }),
    getLanguage: () => ({ language }),
    setLanguage(next?: string) {
      language = next ?? first;
      listeners.forEach(listener => listener({ language }));
    },
    language$: () => ({
      subscribe(listener: (value: { language: string }) => void) {
        listeners.add(listener);
        return { unsubscribe: () => listeners.delete(listener) };
      },
    }),
  };
}

function Language() {
  useLanguagePreference();
  return <p>language {useItsmLanguage()}</p>;
}

function renderIn(languages: ReturnType<typeof fakeLanguages>) {
  const { api, callsOf } = fakeItsmApi({
    getMe: () => aRequester({ language: 'en' }),
    updatePreferences: ({ body }) => aRequester({ language: body.language }),
  });
  const page = (
    <TestApiProvider
      apis={[
        [itsmApiRef, api],
        [appLanguageApiRef, languages as never],
      ]}
    >
      <Language />
    </TestApiProvider>
  );
  render(page);
  const told = () =>
    callsOf('updatePreferences').map(({ body }) => body.language);
  const asked = () => callsOf('getMe').length;
  return { told, asked };
}

describe('useLanguagePreference', () => {
  it('tells the backend once that the portal speaks another language', async () => {
    const { told } = renderIn(fakeLanguages('es'));
    await waitFor(() => expect(told()).toEqual(['es']));
    expect(screen.getByText('language es')).toBeInTheDocument();
  });

  it('is silent while both agree', async () => {
    const { told, asked } = renderIn(fakeLanguages('en'));
    await waitFor(() => expect(asked()).toBe(1));
    expect(told()).toEqual([]);
  });

  it('follows when the reader changes the language, back and forth', async () => {
    const languages = fakeLanguages('en');
    const { told, asked } = renderIn(languages);
    await waitFor(() => expect(asked()).toBe(1));
    act(() => languages.setLanguage('es'));
    await waitFor(() => expect(told()).toEqual(['es']));
    act(() => languages.setLanguage('en'));
    await waitFor(() => expect(told()).toEqual(['es', 'en']));
  });

  it('reads English where the portal speaks something else', async () => {
    renderIn(fakeLanguages('fr'));
    expect(await screen.findByText('language en')).toBeInTheDocument();
  });
});
