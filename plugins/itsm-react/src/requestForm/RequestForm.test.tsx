import { useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Me, OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anOffering,
  CONTRACT_FIELD,
  REASON_FIELD,
  SYSTEM_FIELD,
} from '../__testUtils__/fixtures';
import { ItsmApiError, itsmApiRef } from '../api';
import { aLiaison, anAgent, aRequester, fakeItsmApi } from '../testUtils';
import { RequestForm } from './RequestForm';
import { createDraft } from './requestDraft';
import type { SubmitRequest } from './useRequestForm';

function Harness(props: {
  offering: OfferingForm;
  me: Me;
  onSubmit: SubmitRequest;
}) {
  const [draft, setDraft] = useState(() => createDraft(props.offering));
  return (
    <RequestForm
      {...props}
      draft={draft}
      onDraftChange={setDraft}
      onCancel={() => undefined}
    />
  );
}

function renderForm(
  options: { offering?: OfferingForm; me?: Me; onSubmit?: jest.Mock } = {},
) {
  const onSubmit = options.onSubmit ?? jest.fn(async () => undefined);
  const { api, callsOf } = fakeItsmApi({
    pickEntities: () => ({
      items: [
        { ref: 'system:default/payroll', title: 'Payroll', detail: 'Finance' },
      ],
    }),
    pickPeople: () => ({
      items: [{ ref: 'user:default/ana', title: 'Ana Uc' }],
    }),
  });
  renderInTestApp(
    <Harness
      offering={options.offering ?? anOffering([])}
      me={options.me ?? aRequester()}
      onSubmit={onSubmit}
    />,
    { apis: [[itsmApiRef, api]] },
  );
  return { onSubmit, callsOf, user: userEvent.setup() };
}

const send = () => screen.findByRole('button', { name: 'Send request' });
const description = () =>
  screen.findByRole('textbox', { name: /^Description/ });

describe('RequestForm', () => {
  it('says at each question what is missing and takes one there', async () => {
    const { user, onSubmit } = renderForm({
      offering: anOffering([CONTRACT_FIELD]),
    });
    await user.click(await send());

    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('2 answers need your attention');
    expect(await description()).toHaveAccessibleDescription(
      /Please answer this\./,
    );
    await user.click(
      within(summary).getByRole('link', {
        name: 'Description: Please answer this.',
      }),
    );
    expect(await description()).toHaveFocus();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('takes a finding away as soon as the answer is right', async () => {
    const { user } = renderForm();
    await user.click(await send());
    expect(screen.getByRole('alert')).toBeInTheDocument();
    await user.type(await description(), 'The printer is out of paper');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('asks conditional questions when their condition holds', async () => {
    const { user, onSubmit } = renderForm({
      offering: anOffering([CONTRACT_FIELD, REASON_FIELD]),
    });
    await user.type(await description(), 'A new colleague');
    expect(
      screen.queryByRole('textbox', { name: /^Reason/ }),
    ).not.toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: 'Temporary' }));
    await user.type(
      screen.getByRole('textbox', { name: /^Reason/ }),
      'far too long',
    );
    await user.click(await send());
    expect(
      screen.getByRole('textbox', { name: /^Reason/ }),
    ).toHaveAccessibleDescription(/At most 10 characters/);

    await user.click(screen.getByRole('radio', { name: 'Permanent' }));
    await user.click(await send());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ fields: { contract: 'permanent' } }),
      expect.any(String),
    );
  });

  it('finds an entity of the catalog and sends its reference', async () => {
    const { user, onSubmit, callsOf } = renderForm({
      offering: anOffering([SYSTEM_FIELD]),
    });
    await user.type(await description(), 'It fails');
    await user.type(screen.getByRole('combobox', { name: /^System/ }), 'pay');
    await waitFor(() =>
      expect(callsOf('pickEntities').at(-1)?.query).toMatchObject({
        q: 'pay',
        kind: 'System',
      }),
    );
    await user.click(await screen.findByRole('option', { name: /Payroll/ }));
    await user.click(await send());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ fields: { system: 'system:default/payroll' } }),
      expect.any(String),
    );
  });

  it("shows the server's findings at their questions and keeps the answers", async () => {
    const onSubmit = jest.fn().mockRejectedValueOnce(
      new ItsmApiError({
        status: 400,
        kind: 'InputError',
        message: 'description: is not polite',
        details: [{ path: 'description', message: 'is not polite' }],
      }),
    );
    const { user } = renderForm({ onSubmit });
    await user.type(await description(), 'Fix it');
    await user.click(await send());

    expect(await description()).toHaveAccessibleDescription(
      /Not accepted: is not polite/,
    );
    expect(await description()).toHaveValue('Fix it');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());

    await user.type(await description(), ', please');
    expect(screen.queryByText(/is not polite/)).not.toBeInTheDocument();
  });

  it('repeats the key for the same request and takes a new one for another', async () => {
    const onSubmit = jest.fn().mockRejectedValue(new TypeError('offline'));
    const { user } = renderForm({ onSubmit });
    await user.type(await description(), 'Fix it');
    await user.click(await send());
    await screen.findByText(/does not answer/);
    await user.click(await send());
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    await user.type(await description(), ' soon');
    await user.click(await send());
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(3));

    const keys = onSubmit.mock.calls.map(([, key]) => key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('lets a liaison file for somebody without an account', async () => {
    const { user, onSubmit } = renderForm({ me: aLiaison() });
    await user.type(await description(), 'A chair');
    await user.click(
      screen.getByRole('radio', {
        name: 'For a colleague without an account',
      }),
    );
    await user.click(await send());
    expect(
      screen.getByRole('textbox', { name: /^Full name/ }),
    ).toHaveAccessibleDescription(/Please answer this\./);

    await user.type(
      screen.getByRole('textbox', { name: /^Full name/ }),
      'Juan Poot',
    );
    await user.type(
      screen.getByRole('textbox', { name: /^Telephone/ }),
      '555 0100',
    );
    await user.click(await send());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        beneficiary: {
          name: 'Juan Poot',
          unit: 'group:default/finance',
          telephone: '555 0100',
        },
      }),
      expect.any(String),
    );
  });

  it('offers a liaison the people of the unit only', async () => {
    const { user, callsOf } = renderForm({ me: aLiaison() });
    await user.click(
      await screen.findByRole('radio', {
        name: 'For a colleague with an account',
      }),
    );
    await user.click(screen.getByRole('combobox', { name: /^Who is it for/ }));
    await screen.findByRole('option', { name: 'Ana Uc' });
    expect(callsOf('pickPeople').at(-1)?.query).toMatchObject({
      memberOf: 'group:default/finance',
    });
  });

  it('asks for channel and impact at the desk and nobody else', async () => {
    renderForm({ me: aLiaison() });
    await send();
    expect(screen.queryByText('How did it arrive?')).not.toBeInTheDocument();
  });

  it('lets the desk say how a request arrived', async () => {
    const { user, onSubmit } = renderForm({ me: anAgent() });
    await user.type(await description(), 'Called about the printer');
    await user.click(
      screen.getByRole('button', { name: /How did it arrive\?/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Telephone' }));
    await user.click(await send());
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({ origin: 'phone' }),
      expect.any(String),
    );
  });

  it('offers nobody else to somebody who only asks for themself', async () => {
    renderForm();
    await send();
    expect(screen.queryByText('For whom is it?')).not.toBeInTheDocument();
  });
});
