import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks per second that Linux counts in. */
const TICKS = 100;

async function statOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.length < 15
    ? undefined
    : {
        parent: Number(fields[1]),
        seconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
        // Of children that have ended.
        ended: (Number(fields[13]) + Number(fields[14])) / TICKS,
      };
}

/**
 * Seconds of processor time that a process and its children have used, those
 * that have ended included. Undefined where there is no /proc.
 */
export async function processSeconds(pid) {
  const own = await statOf(pid);
  if (!own) {
    return undefined;
  }
  if (pid === process.pid) {
    // Its children are the servers, which are counted for themselves.
    return own.seconds;
  }
  let total = own.seconds + own.ended;
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry)) {
      const child = await statOf(entry);
      if (child?.parent === pid) {
        total += child.seconds;
      }
    }
  }
  return total;
}

/** Part of the whole machine's processors that others used meanwhile. */
export async function machineSeconds() {
  const text = await readFile('/proc/stat', 'utf8').catch(() => '');
  const fields = text.split('\n')[0].split(/\s+/).slice(1).map(Number);
  if (fields.length < 8) {
    return undefined;
  }
  const [user, nice, system, idle, iowait, irq, softirq, steal] = fields;
  return {
    busy: (user + nice + system + irq + softirq) / TICKS,
    idle: (idle + iowait) / TICKS,
    steal: steal / TICKS,
  };
}
