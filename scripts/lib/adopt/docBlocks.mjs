import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.mjs';
import { inRepository } from '../repository.mjs';

const MARKED_BLOCK =
  /^[ ]*<!-- adopt: (?<name>[a-z-]+) -->\s*?\n(?:[ ]*\n)*(?<indent>[ ]*)```(?<language>\w*)\n(?<text>[\s\S]*?)\n\k<indent>```/gm;

/**
 * The code blocks of a page that carry a marker, `<!-- adopt: name -->` on the
 * line before them. What is tried is what the page says.
 *
 * @returns texts by name, without the indentation of a list
 */
export function findDocBlocks(markdown) {
  const blocks = new Map();
  for (const { groups } of markdown.matchAll(MARKED_BLOCK)) {
    if (blocks.has(groups.name)) {
      throw new Failure(`The marker "${groups.name}" stands there twice.`);
    }
    const lines = groups.text
      .split('\n')
      .map(line =>
        line.startsWith(groups.indent)
          ? line.slice(groups.indent.length)
          : line,
      );
    blocks.set(groups.name, `${lines.join('\n')}\n`);
  }
  const markers = markdown.match(/<!-- adopt: /g)?.length ?? 0;
  if (markers !== blocks.size) {
    throw new Failure(
      `${markers} markers, but ${blocks.size} marked code blocks: a marker stands on the line before its block.`,
    );
  }
  return blocks;
}

/** The marked blocks of a page; asking for one that is not there fails. */
export async function readDocBlocks(page) {
  const blocks = findDocBlocks(await readFile(inRepository(page), 'utf8'));
  return name => {
    const text = blocks.get(name);
    if (text === undefined) {
      throw new Failure(`${page} has no code block marked "${name}".`);
    }
    return text;
  };
}
