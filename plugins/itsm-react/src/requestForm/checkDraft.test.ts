import type { FieldSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anOffering,
  CONTRACT_FIELD,
  REASON_FIELD,
  SYSTEM_FIELD,
} from '../__testUtils__/fixtures';
import { buildRequest } from './buildRequest';
import { checkAnswers } from './checkAnswers';
import { checkDraft } from './checkDraft';
import { createDraft, type RequestDraft } from './requestDraft';

const TODAY = '2025-03-14';
const offering = anOffering([SYSTEM_FIELD, CONTRACT_FIELD, REASON_FIELD]);
const payroll = { ref: 'system:default/payroll', title: 'Payroll' };

function draft(part: Partial<RequestDraft> = {}): RequestDraft {
  return {
    ...createDraft(offering),
    description: 'Please',
    answers: { system: payroll, contract: 'permanent' },
    ...part,
  };
}

const pathsOf = (part: Partial<RequestDraft>) =>
  checkDraft(offering, draft(part), TODAY).map(({ path, code }) => [
    path,
    code,
  ]);

describe('checkDraft', () => {
  it('finds nothing wrong with a complete request', () => {
    expect(pathsOf({})).toEqual([]);
  });

  it('names everything that is missing, in the order of the form', () => {
    expect(pathsOf({ description: '  ', answers: {} })).toEqual([
      ['fields.system', 'required'],
      ['fields.contract', 'required'],
      ['description', 'required'],
    ]);
  });

  it('asks a conditional question only when its condition holds', () => {
    const ids = (contract: string) =>
      checkAnswers(
        offering.fields,
        { system: payroll, contract },
        TODAY,
      ).asked.map(field => field.id);
    expect(ids('permanent')).toEqual(['system', 'contract']);
    expect(ids('temporary')).toEqual(['system', 'contract', 'reason']);
    expect(
      pathsOf({ answers: { system: payroll, contract: 'temporary' } }),
    ).toEqual([['fields.reason', 'required']]);
  });

  it('does not mind an answer to a question that is no longer asked', () => {
    const answers = {
      system: payroll,
      contract: 'permanent',
      reason: 'far too long an answer',
    };
    expect(pathsOf({ answers })).toEqual([]);
  });

  it('wants to know who is helped when it is not the reader', () => {
    expect(pathsOf({ audience: 'person' })).toEqual([
      ['beneficiary', 'required'],
    ]);
    expect(
      pathsOf({
        audience: 'contact',
        contact: { name: '', email: 'not an address', telephone: '' },
      }),
    ).toEqual([
      ['beneficiary.name', 'required'],
      ['beneficiary.email', 'email'],
    ]);
  });

  it('takes titles of one line and a sensible length', () => {
    expect(pathsOf({ title: 'x'.repeat(201) })).toEqual([['title', 'tooLong']]);
    expect(pathsOf({ title: 'x'.repeat(200) })).toEqual([]);
    expect(pathsOf({ title: 'one\ntwo' })).toEqual([['title', 'singleLine']]);
  });
});

describe('createDraft', () => {
  const fields: FieldSpec[] = [
    SYSTEM_FIELD,
    CONTRACT_FIELD,
    { ...REASON_FIELD, when: [] },
    {
      ...REASON_FIELD,
      id: 'count',
      type: 'number',
      integer: true,
      when: [],
    } as unknown as FieldSpec,
  ];

  it('takes from a link what fits the questions', () => {
    const prefilled = createDraft(anOffering(fields), {
      title: 'Payroll fails',
      fields: {
        system: 'system:default/payroll',
        contract: 'temporary',
        reason: 'new',
        count: '3',
        other: 'unknown',
      },
    });
    expect(prefilled.title).toBe('Payroll fails');
    expect(prefilled.answers).toEqual({
      system: {
        ref: 'system:default/payroll',
        title: 'system:default/payroll',
      },
      contract: 'temporary',
      reason: 'new',
      count: 3,
    });
  });

  it('leaves out what makes no sense', () => {
    const { answers } = createDraft(anOffering(fields), {
      fields: { contract: 'no-such-choice', count: 'three', system: '' },
    });
    expect(answers).toEqual({});
  });
});

describe('buildRequest', () => {
  const staff = { isStaff: true };
  const liaison = { isStaff: false, liaisonUnit: 'group:default/finance' };
  const ana = { ref: 'user:default/ana', title: 'Ana' };
  const contact = { name: ' Juan Poot ', email: '', telephone: '555 0100' };

  it('sends references, trims, and leaves out what is empty or not asked', () => {
    const answers = {
      system: payroll,
      contract: 'permanent',
      reason: 'not asked',
    };
    expect(
      buildRequest(
        offering,
        draft({ description: ' Please ', title: ' ', answers }),
        { isStaff: false },
        TODAY,
      ),
    ).toEqual({
      offering: 'new-account',
      description: 'Please',
      urgency: 'medium',
      fields: { system: 'system:default/payroll', contract: 'permanent' },
    });
  });

  it('files for a colleague as liaison, in the unit', () => {
    expect(
      buildRequest(
        offering,
        draft({ audience: 'person', person: ana }),
        liaison,
        TODAY,
      ),
    ).toMatchObject({
      beneficiary: 'user:default/ana',
      unit: 'group:default/finance',
    });
  });

  it('files for somebody without an account as liaison, in the unit', () => {
    const request = buildRequest(
      offering,
      draft({ audience: 'contact', contact }),
      liaison,
      TODAY,
    );
    expect(request.beneficiary).toEqual({
      name: 'Juan Poot',
      unit: 'group:default/finance',
      telephone: '555 0100',
    });
  });

  it('registers as the desk what somebody asked by telephone', () => {
    expect(
      buildRequest(
        offering,
        draft({
          audience: 'person',
          person: ana,
          origin: 'phone',
          impact: 'service',
        }),
        staff,
        TODAY,
      ),
    ).toMatchObject({
      requester: 'user:default/ana',
      beneficiary: 'user:default/ana',
      origin: 'phone',
      impact: 'service',
    });
  });

  it('sends nothing that only the desk may say for anybody else', () => {
    const request = buildRequest(
      offering,
      draft({ origin: 'phone', impact: 'organisation', restricted: true }),
      liaison,
      TODAY,
    );
    expect(request).not.toHaveProperty('origin');
    expect(request).not.toHaveProperty('impact');
    expect(request).not.toHaveProperty('restricted');
  });
});
