/**
 * An error whose message is meant for the person at the terminal: it is printed
 * without a stack trace.
 */
export class Failure extends Error {
  name = 'Failure';
}

/** Runs a script's main function; prints what went wrong and sets the exit code. */
export async function runScript(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const text = error instanceof Failure ? error.message : error?.stack;
    process.stderr.write(`\n${text ?? error}\n`);
    process.exitCode = 1;
  }
}
