// Loaded into the back end by `--cpu-prof`: profiles it from the first SIGUSR2
// until it is asked to end.
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');

const session = new Session();
session.connect();

process.once('SIGUSR2', () => {
  session.post('Profiler.enable');
  session.post('Profiler.start');
  process.prependOnceListener('SIGTERM', () => {
    session.post('Profiler.stop', (error, result) => {
      if (!error) {
        writeFileSync(
          process.env.BENCH_PROFILE,
          JSON.stringify(result.profile),
        );
      }
    });
  });
});
