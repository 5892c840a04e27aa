import { workingTimeQuerySchema } from '@mesa-itsm/backstage-plugin-itsm-common';
import { newCalendar } from '../draft/calendarDraft';
import { newHoliday } from '../draft/holidayDraft';
import { hoursDraft } from '../draft/hoursDraft';
import { previewQuestion } from './previewQuestion';

const START = '2026-03-09T15:00:00.000Z';
const draft = () => newCalendar('America/Mexico_City');

describe('the question of a preview', () => {
  it('takes the holidays of lists along, and no title', () => {
    const question = previewQuestion(
      {
        ...draft(),
        holidays: [{ ...newHoliday(), name: 'Own', date: '2026-03-10' }],
      },
      [
        {
          name: 'Listed',
          date: '2026-03-16',
          hours: [{ from: '22:00', to: '02:00', nextDay: true } as never],
        },
      ],
      { amount: 1.5, unit: 'hours', start: START },
    );
    expect(question?.calendar.holidays).toEqual([
      { name: 'Own', date: '2026-03-10' },
      {
        name: 'Listed',
        date: '2026-03-16',
        hours: [{ from: '22:00', to: '02:00' }],
      },
    ]);
    expect(question?.due).toEqual({ start: START, duration: 5_400_000 });
    expect(workingTimeQuerySchema.safeParse(question).success).toBe(true);
  });

  it('counts working days as such', () => {
    const question = previewQuestion(draft(), [], {
      amount: 2,
      unit: 'days',
      start: START,
    });
    expect(question?.due?.duration).toBe('P2WD');
  });

  it('is none while the calendar or the amount is wrong', () => {
    const task = { amount: 4, unit: 'hours', start: START } as const;
    const wrong = draft();
    wrong.weekly.monday = hoursDraft([{ from: '18:00', to: '09:00' }]);
    expect(previewQuestion(wrong, [], task)).toBeUndefined();
    expect(
      previewQuestion(draft(), [], { ...task, amount: undefined }),
    ).toBeUndefined();
  });
});
