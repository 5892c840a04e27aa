import { finding } from '@mesa-itsm/backstage-plugin-itsm-common';
import { translateFrom } from '../__testUtils__/translateFrom';
import { ItsmApiError, type ItsmProblem } from '../api';
import { englishMessages } from '../translations/englishMessages';
import spanishMessages from '../translations/spanishMessages';
import { describeAdminNote } from './describeAdminNote';
import { describeError } from './describeError';
import { describeFinding } from './describeFinding';

const english = { t: translateFrom(englishMessages), locale: 'en-US' };
const spanish = { t: translateFrom(spanishMessages), locale: 'es-MX' };

describe('describeFinding', () => {
  it.each<[ItsmProblem, string, string]>([
    [
      finding('fields.due', 'notBefore', { from: '2026-03-16' }),
      'The earliest date is Mar 16, 2026.',
      'La fecha más temprana es 16 mar 2026.',
    ],
    [
      finding('description', 'tooLong', { max: 20_000 }),
      'At most 20,000 characters, please.',
      'Escriba 20,000 caracteres como máximo.',
    ],
    [
      finding('fields.system', 'entityKind', {
        kinds: ['System', 'API', 'Resource'],
      }),
      'Choose a System, API, or Resource of the catalog.',
      'Elija del catálogo: System, API o Resource.',
    ],
    [
      finding('urgency', 'urgencyNotOffered', { urgencies: ['medium', 'low'] }),
      'Choose one of these: Medium or Low.',
      'Elija una de estas: Media o Baja.',
    ],
    [
      finding('solution', 'notOfAction', { action: 'assign' }),
      'This is not asked for by “Assign”.',
      '«Asignar» no pide este dato.',
    ],
    [
      finding('ref', 'linkType', {
        ref: 'INC-000020',
        type: 'incident',
        kind: 'investigated_by',
        types: ['problem', 'change'],
      }),
      'Choose a ticket of this kind: Problem or Change. INC-000020 is not one.',
      'Elija un caso de este tipo: Problema o Cambio. INC-000020 no lo es.',
    ],
  ])('says %j in both languages', (problem, inEnglish, inSpanish) => {
    expect(describeFinding(problem, english)).toBe(inEnglish);
    expect(describeFinding(problem, spanish)).toBe(inSpanish);
  });

  it.each([undefined, 'brandNew', 'toString'])(
    'leaves the server its own words for the code %j',
    code => {
      const problem = { path: 'title', code, message: 'is not polite' };
      expect(describeFinding(problem, english)).toBe(
        'Not accepted: is not polite',
      );
    },
  );

  it('shows values of a newer release as they are', () => {
    const problem = finding('note', 'notOfAction', { action: 'escalate' });
    expect(describeFinding(problem, english)).toBe(
      'This is not asked for by “escalate”.',
    );
  });
});

describe('describeAdminNote', () => {
  const note = {
    id: '1',
    at: '2025-03-14T15:00:00.000Z',
    kind: 'routing',
    message: 'The words of the server',
  };

  it('says by the code what needs a hand, in both languages', () => {
    const params = {
      ref: 'REQ-000001',
      team: 'group:default/desk',
      wanted: 'group:default/gone',
    };
    const coded = { ...note, code: 'routedUnknownTeam', params };
    expect(describeAdminNote(coded, english)).toBe(
      'REQ-000001 went to group:default/desk, as the catalog has no group group:default/gone.',
    );
    expect(describeAdminNote(coded, spanish)).toBe(
      'REQ-000001 se turnó a group:default/desk, pues el catálogo no tiene el grupo group:default/gone.',
    );
  });

  it.each([undefined, 'brandNew', 'toString'])(
    'leaves the server its own words for the code %j',
    code => {
      expect(describeAdminNote({ ...note, code }, spanish)).toBe(note.message);
    },
  );
});

describe('describeError', () => {
  const refusal = (
    status: number,
    code?: string,
    params?: ItsmApiError['params'],
  ) => new ItsmApiError({ status, kind: 'Error', message: 'no', code, params });

  it('says by the code why, in both languages', () => {
    const error = refusal(409, 'illegalTransition', {
      ref: 'REQ-000001',
      status: 'in_progress',
      action: 'reopen',
      actions: ['resolve'],
    });
    expect(describeError(error, english)).toBe(
      'REQ-000001 is in the status “In progress”, where “Reopen” is not possible.',
    );
    expect(describeError(error, spanish)).toBe(
      'REQ-000001 tiene el estado «En atención», en el que no es posible «Reabrir».',
    );
  });

  it('names what may not be edited as the page does', () => {
    const error = refusal(403, 'notEditable', {
      ref: 'REQ-000001',
      parts: ['impact', 'fields'],
    });
    expect(describeError(error, spanish)).toBe(
      'No puede modificar esto en REQ-000001: Impacto y Respuestas del formulario.',
    );
  });

  it.each([
    [400, 'Algunas respuestas no son válidas.'],
    [403, 'No tiene permiso para ver o hacer esto.'],
    [404, 'No existe o no tiene permiso para verlo.'],
    [418, /^Algo salió mal/],
    [500, /^La mesa de servicios tuvo un problema/],
  ])('says by the status %i what it can without a code', (status, text) => {
    expect(describeError(refusal(status), spanish)).toMatch(text);
    expect(describeError(refusal(status, 'brandNew'), spanish)).toMatch(text);
  });

  it('tells a missing answer from a bug', () => {
    expect(describeError(new TypeError('fetch failed'), english)).toMatch(
      /does not answer/,
    );
    expect(describeError(new Error('oops'), english)).toMatch(
      /^Something went wrong/,
    );
  });
});

describe('ItsmApiError', () => {
  it('reads code, values and findings from the body', async () => {
    const details = [finding('title', 'tooLong', { max: 200 })];
    const body = {
      error: {
        name: 'InputError',
        message: 'title: is longer than 200 characters',
        code: 'invalidInput',
        details,
      },
    };
    const error = await ItsmApiError.fromResponse({
      status: 400,
      statusText: 'Bad Request',
      json: async () => body,
    } as Response);
    expect(error).toMatchObject({
      status: 400,
      kind: 'InputError',
      code: 'invalidInput',
      params: {},
      details,
    });
  });
});
