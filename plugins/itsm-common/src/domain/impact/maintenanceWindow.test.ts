import { maintenanceWindowProblem } from './maintenanceWindow';

describe('the annotation of maintenance windows', () => {
  it.each([
    'FREQ=WEEKLY;BYDAY=SA;BYHOUR=22 PT6H America/Mexico_City',
    '  FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1;BYHOUR=2;BYMINUTE=30   PT90M  UTC ',
  ])('%s is read', text => {
    expect(maintenanceWindowProblem(text)).toBeUndefined();
  });

  it.each([
    ['', 'windowParts'],
    ['Saturdays at ten o clock', 'windowParts'],
    ['FREQ=WEEKLY PT6H', 'windowParts'],
    ['FREQ=WEEKLY;COLOUR=RED PT6H UTC', 'windowRule'],
    ['FREQ=WEEKLY; PT6H UTC', 'windowRule'],
    ['BYDAY=SA PT6H UTC', 'windowFrequency'],
    ['FREQ=HOURLY PT6H UTC', 'windowFrequency'],
    ['FREQ=WEEKLY 6h UTC', 'windowDuration'],
    ['FREQ=WEEKLY PT0S UTC', 'windowDuration'],
    ['FREQ=WEEKLY PT6H Mars/Base', 'windowZone'],
  ])('%s is not', (text, code) => {
    expect(maintenanceWindowProblem(text)?.code).toBe(code);
  });
});
