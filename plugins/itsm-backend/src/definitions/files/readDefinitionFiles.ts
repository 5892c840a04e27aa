import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type DefinitionDocuments,
  mergeDocuments,
} from '../documents/DefinitionDocument';
import {
  MAX_YAML_LENGTH,
  parseDefinitionYaml,
} from '../documents/parseDefinitionYaml';

const EXTENSIONS = ['.yaml', '.yml'];
const MAX_DEPTH = 20;
const MAX_FILES = 5000;

/** What was read from files. @internal */
export interface DefinitionFiles {
  read: DefinitionDocuments;
  /** Every file and every document told which definition it is. */
  isComplete: boolean;
}

/**
 * Reads definition files; directories are read with what is below them, in
 * the order of their names. Hidden files and folders are left out, links are
 * followed, as mounted configuration needs it. Never throws: what cannot be
 * read becomes a problem.
 *
 * @param paths - files and directories, relative to the working directory
 * @internal
 */
export async function readDefinitionFiles(
  paths: readonly string[],
): Promise<DefinitionFiles> {
  const problems: DefinitionProblem[] = [];
  const report = (source: string, message: string) =>
    problems.push({ severity: 'error', source, message });

  const files: string[] = [];
  for (const given of paths) {
    await collect(path.resolve(given), 0, files, report, true);
  }
  const parts: DefinitionDocuments[] = [];
  // A file that two of the paths reach is read once.
  for (const file of new Set(files)) {
    const text = await readText(file, report);
    if (text !== undefined) {
      parts.push(parseDefinitionYaml(text, nameOf(file)));
    }
  }
  const read = mergeDocuments(parts);
  const hasUnread = problems.length > 0 || read.unidentified > 0;
  return {
    read: { ...read, problems: [...problems, ...read.problems] },
    isComplete: !hasUnread,
  };
}

type Report = (source: string, message: string) => void;

async function collect(
  file: string,
  depth: number,
  files: string[],
  report: Report,
  isGiven: boolean,
): Promise<void> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) {
      if (depth > MAX_DEPTH) {
        report(nameOf(file), `lies more than ${MAX_DEPTH} folders deep`);
        return;
      }
      for (const name of (await readdir(file)).sort()) {
        if (!name.startsWith('.')) {
          await collect(
            path.resolve(file, name),
            depth + 1,
            files,
            report,
            false,
          );
        }
      }
    } else if (isGiven || EXTENSIONS.includes(path.extname(file))) {
      if (files.length === MAX_FILES) {
        report(nameOf(file), `is beyond the ${MAX_FILES} files that are read`);
      }
      if (files.length <= MAX_FILES) {
        files.push(file);
      }
    }
  } catch (error) {
    report(nameOf(file), `cannot be read: ${reasonOf(error)}`);
  }
}

async function readText(
  file: string,
  report: Report,
): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    // Up to four bytes a character: certainly too long, so not even read.
    if (size > MAX_YAML_LENGTH * 4) {
      report(nameOf(file), `has ${size} bytes, too many to be read; split it`);
      return undefined;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await readFile(file),
    );
  } catch (error) {
    report(nameOf(file), `cannot be read: ${reasonOf(error)}`);
    return undefined;
  }
}

/** As an administrator knows it, without the machine's own folders. */
function nameOf(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file or folder' : message;
}
