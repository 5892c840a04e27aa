import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { FieldAnswer } from '@mesa-itsm/backstage-plugin-itsm-common';
import { screen } from '@testing-library/react';
import { AnswerValue } from './AnswerValue';

const answer = (part: Partial<FieldAnswer>): FieldAnswer => ({
  id: 'answer',
  label: 'Answer',
  type: 'text',
  value: '',
  display: [],
  ...part,
});

function renderAnswer(part: Partial<FieldAnswer>) {
  renderInTestApp(
    <p data-testid="answer">
      <AnswerValue answer={answer(part)} />
    </p>,
  );
  return screen.findByTestId('answer');
}

describe('AnswerValue', () => {
  it.each<[string, Partial<FieldAnswer>, string]>([
    [
      'a date as the reader writes it',
      { type: 'date', value: '2026-03-16', display: ['2026-03-16'] },
      'Mar 16, 2026',
    ],
    [
      'a number as the reader writes it',
      { type: 'number', value: 12500.5, display: ['12500.5'] },
      '12,500.5',
    ],
    [
      'yes and no in words',
      { type: 'boolean', value: true, display: [{ en: 'Yes', es: 'Sí' }] },
      'Yes',
    ],
    [
      'a choice by its label',
      {
        type: 'choice',
        value: 'news',
        display: [{ en: 'News', es: 'Noticias' }],
      },
      'News',
    ],
    [
      'several choices by their labels',
      {
        type: 'multiChoice',
        value: ['news', 'forms'],
        display: [{ en: 'News', es: 'Noticias' }, 'forms'],
      },
      'News, forms',
    ],
    [
      'a person by name',
      { type: 'person', value: 'user:default/rosa', display: ['Rosa Ek'] },
      'Rosa Ek',
    ],
    [
      'a unit by title',
      { type: 'unit', value: 'group:default/hr', display: ['Human Resources'] },
      'Human Resources',
    ],
    [
      'an entity by title',
      {
        type: 'entity',
        value: 'system:default/payroll',
        display: ['Payroll'],
      },
      'Payroll',
    ],
    [
      'what it does not know as it is',
      { type: 'colour', value: '#fff', display: ['#fff'] },
      '#fff',
    ],
  ])('shows %s', async (_what, part, expected) => {
    expect(await renderAnswer(part)).toHaveTextContent(expected, {
      normalizeWhitespace: true,
    });
    expect(screen.getByTestId('answer').textContent).toBe(expected);
  });

  it('keeps the lines of a long text', async () => {
    const shown = await renderAnswer({
      type: 'longText',
      value: 'one\ntwo',
      display: ['one\ntwo'],
    });
    expect(shown.firstElementChild).toHaveStyle({ whiteSpace: 'pre-wrap' });
    expect(shown.textContent).toBe('one\ntwo');
  });
});
