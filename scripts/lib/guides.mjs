import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRepository } from './repository.mjs';

/** Languages of the guides, with the folder of their words of the screens. */
export const GUIDE_LANGUAGES = { en: 'messages', es: 'es' };

/** What stands in a text for something that is filled in, as guides write it. */
const FILLED_IN = {
  count: String.raw`\d+`,
  number: String.raw`\d+`,
  ref: String.raw`[A-Z]{3}-\d{6}`,
};

/**
 * The words of the screens in one language.
 *
 * @param {'en' | 'es'} language
 * @returns {Map<string, string>} text by key
 */
export function readScreenTexts(language) {
  const folder = inRepository(
    'plugins/itsm-react/src/translations',
    GUIDE_LANGUAGES[language],
  );
  const texts = new Map();
  for (const name of readdirSync(folder)) {
    const source = readFileSync(path.resolve(folder, name), 'utf8');
    for (const [key, text] of readMessages(name, source)) {
      texts.set(key, text);
    }
  }
  return texts;
}

/** Keys and texts of the object literals of a file. */
export function readMessages(name, source) {
  const found = [];
  const visit = node => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      found.push([node.name.text, node.initializer.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

/**
 * Says which keys a text of the screens may have: `**Open**` can be the name
 * of a quick filter or of a button.
 *
 * @param {Map<string, string>} texts
 * @returns {(words: string) => string[]}
 */
export function createKeyFinder(texts) {
  const patterns = [...texts].flatMap(([key, text]) => {
    const parts = text.split(/\{\{\s*(\w+)\s*\}\}/);
    const gaps = parts.filter((_, index) => index % 2 === 1);
    // A text that could say anything proves nothing.
    if (gaps.some(gap => !Object.hasOwn(FILLED_IN, gap))) {
      return [];
    }
    const pattern = parts
      .map((part, index) =>
        index % 2 === 1
          ? FILLED_IN[part]
          : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
      )
      .join('');
    return [[key, new RegExp(`^${pattern}$`)]];
  });
  return words =>
    patterns.filter(([, pattern]) => pattern.test(words)).map(([key]) => key);
}

/**
 * What of a page can be held against others.
 *
 * @param {string} markdown
 * @returns {{ heading: string, level: number, names: string[], links: string[] }[]}
 *   a part for each heading: the names in bold and the targets below it
 */
export function readParts(markdown) {
  const pieces = markdown
    .replace(/^```[\s\S]*?^```$/gm, '')
    .split(/^(#+) +(.+)$/m);
  const parts = [];
  for (let at = 1; at < pieces.length; at += 3) {
    const [marks, heading, body] = pieces.slice(at, at + 3);
    parts.push({
      heading,
      level: marks.length,
      names: [...body.matchAll(/\*\*([\s\S]+?)\*\*/g)].map(([, name]) =>
        name.replace(/\s+/g, ' '),
      ),
      links: [...body.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to),
    });
  }
  return parts;
}

/**
 * Links of a page that lead nowhere; addresses of the web are not looked at.
 *
 * @param {string} page path within the repository
 */
export function findDeadLinks(page) {
  const text = readFileSync(inRepository(page), 'utf8');
  return readParts(text)
    .flatMap(({ links }) => links)
    .filter(link => !/^https?:/.test(link))
    .filter(link => {
      const [file, anchor] = link.split('#');
      const target = file
        ? inRepository(path.dirname(page), file)
        : inRepository(page);
      return (
        !existsSync(target) ||
        (anchor !== undefined && !anchorsOf(target).includes(anchor))
      );
    });
}

/** The headings of a page, as links name them. */
function anchorsOf(file) {
  return readParts(readFileSync(file, 'utf8')).map(({ heading }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/**
 * What differs between a guide and its translation: their headings, and the
 * texts of the screens that each part names.
 *
 * @param {{ en: string, es: string }} guides
 * @param {{ en: (words: string) => string[], es: (words: string) => string[] }} keysOf
 * @returns {string[]} one sentence for each difference
 */
export function compareGuides(guides, keysOf) {
  const en = readParts(guides.en);
  const es = readParts(guides.es);
  const outline = parts =>
    parts.map(({ level }) => '#'.repeat(level)).join(' ');
  if (outline(en) !== outline(es)) {
    return [`the headings differ: en ${outline(en)}; es ${outline(es)}`];
  }
  return en.flatMap((part, index) => [
    ...unmatched(part, es[index], keysOf.en, keysOf.es),
    ...unmatched(es[index], part, keysOf.es, keysOf.en),
  ]);
}

/** Names of a part without a counterpart in the other language. */
function unmatched(part, other, keysOf, otherKeysOf) {
  const known = new Set(other.names.flatMap(otherKeysOf));
  return part.names
    .filter(name => keysOf(name).length > 0)
    .filter(name => !keysOf(name).some(key => known.has(key)))
    .map(
      name =>
        `“${part.heading}” names “${name}”, “${other.heading}” does not name it`,
    );
}
