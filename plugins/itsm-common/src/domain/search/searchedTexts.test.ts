import { newTicket } from '../lifecycle/ticketFixture';
import { searchedTexts } from './searchedTexts';

describe('searchedTexts', () => {
  it('are what people wrote and every reader sees, by its place', () => {
    const texts = searchedTexts(
      newTicket({
        solution: 'Replaced the cable',
        rootCause: 'A mouse',
        rollbackPlan: 'Put it back',
      }),
    );
    expect(texts).toEqual([
      { place: 'title', text: 'A page' },
      { place: 'description', text: 'Please change it' },
      { place: 'details', text: 'Replaced the cable' },
      { place: 'details', text: 'A mouse' },
      { place: 'details', text: 'Put it back' },
    ]);
  });

  it('take words and names of entities from the answers, nothing else', () => {
    const texts = searchedTexts(
      newTicket({
        fields: {
          system: 'system:default/payroll',
          details: 'Note: see page/3',
          tags: ['news', 'forms'],
          count: 3,
          agreed: true,
        },
      }),
    );
    expect(texts.slice(2).map(({ text }) => text)).toEqual([
      'payroll',
      'Note: see page/3',
      'news',
      'forms',
    ]);
  });

  it('leave out what is internal', () => {
    const ticket = newTicket({ cause: 'human-error' });
    expect(JSON.stringify(searchedTexts(ticket))).not.toContain('human');
  });
});
