import type { DefinitionSnapshot } from '../definitions/Definitions';

/** Whether clocks go on while a ticket is pending for a reason. @internal */
export function clocksRunWhile(
  definitions: DefinitionSnapshot,
  reason: string,
): boolean {
  return (
    definitions
      .codeList('pendingReason')
      ?.codes.find(({ code }) => code === reason)?.clock === 'run'
  );
}
