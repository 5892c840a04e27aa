import ts from 'typescript';

/**
 * A key of the configuration, as a config.d.ts describes it.
 *
 * @typedef {object} ConfigKey
 * @property {string} path dotted, with `[]` for what stands in a list
 * @property {string} type as it is written; `object` for a group of keys
 * @property {string} text what the comment says, in one line
 * @property {boolean} isOptional
 * @property {string} [default]
 * @property {string} [unit] what a number counts
 * @property {string} visibility who may read it: backend, frontend or secret
 * @property {string} [deprecated]
 */

const VISIBILITIES = ['backend', 'frontend', 'secret'];

/**
 * The keys of a config.d.ts, in the order of the file.
 *
 * @returns {ConfigKey[]}
 */
export function readConfigKeys(fileName, source) {
  const file = ts.createSourceFile(
    fileName,
    source,
    ts.ScriptTarget.Latest,
    true,
  );
  const config = file.statements.find(
    statement =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === 'Config',
  );
  if (!config) {
    throw new Error(`${fileName} has no interface Config`);
  }
  return config.members.flatMap(member =>
    readMember(member, { file, prefix: '', visibility: 'backend' }),
  );
}

function readMember(member, { file, prefix, visibility }) {
  if (!ts.isPropertySignature(member) || !member.type) {
    throw new Error(
      `${file.fileName}: ${member.getText(file)} is no key with a type`,
    );
  }
  const path = `${prefix}${member.name.text}`;
  const tags = readTags(member);
  const deep = tags.deepVisibility ?? visibility;
  const { members, isList } = groupOf(member.type);
  const key = {
    path,
    type: typeText(member.type, file, members !== undefined, isList),
    text: readComment(member),
    isOptional: member.questionToken !== undefined,
    visibility: tags.visibility ?? deep,
    ...pick(tags, ['default', 'unit', 'deprecated']),
  };
  const below = (members ?? []).flatMap(each =>
    readMember(each, {
      file,
      prefix: `${path}${isList ? '[]' : ''}.`,
      visibility: deep,
    }),
  );
  return [key, ...below];
}

/** The keys inside of a type: of an object, or of the objects in a list. */
function groupOf(type) {
  if (ts.isTypeLiteralNode(type)) {
    return { members: type.members, isList: false };
  }
  const item = itemType(type);
  return item && ts.isTypeLiteralNode(item)
    ? { members: item.members, isList: true }
    : { members: undefined, isList: false };
}

function itemType(type) {
  if (ts.isArrayTypeNode(type)) {
    return type.elementType;
  }
  return ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Array'
    ? type.typeArguments?.[0]
    : undefined;
}

function typeText(type, file, isGroup, isList) {
  if (isGroup) {
    return isList ? 'list of objects' : 'object';
  }
  const item = itemType(type);
  if (item) {
    return `list of ${item.getText(file)}s`;
  }
  const words = ts.isUnionTypeNode(type)
    ? type.types.map(each => each.getText(file).replaceAll("'", '`'))
    : [type.getText(file)];
  return words.join(', ');
}

function readComment(member) {
  const comments = ts
    .getJSDocCommentsAndTags(member)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  return oneLine(comments.join(' '));
}

function readTags(member) {
  return Object.fromEntries(
    ts
      .getJSDocTags(member)
      .map(tag => [
        tag.tagName.text,
        oneLine(ts.getTextOfJSDocComment(tag.comment) ?? ''),
      ]),
  );
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function pick(object, names) {
  return Object.fromEntries(
    names
      .filter(name => object[name] !== undefined)
      .map(name => [name, object[name]]),
  );
}

/**
 * What readers would miss in the comments of some keys.
 *
 * @param {ConfigKey[]} keys
 * @returns {string[]} one sentence for each gap
 */
export function findGaps(keys) {
  const isGroup = key => keys.some(other => isBelow(other, key));
  return keys.flatMap(key => {
    const { path, type, text, visibility } = key;
    const wants = [
      [!isGroup(key) && !text, 'a comment'],
      [
        !isGroup(key) && key.isOptional && !key.default,
        'a @default, as it is optional',
      ],
      [type === 'number' && !key.unit, 'a @unit, as it is a number'],
      [
        !VISIBILITIES.includes(visibility),
        `a visibility of ${VISIBILITIES.join(', ')}`,
      ],
    ];
    return wants
      .filter(([isMissing]) => isMissing)
      .map(([, what]) => `${path} needs ${what}`);
  });
}

function isBelow(other, key) {
  return (
    other.path.startsWith(`${key.path}.`) ||
    other.path.startsWith(`${key.path}[].`)
  );
}

const INTRODUCTION = `# Configuration

<!-- Written by scripts/config-reference.mjs from the config.d.ts files of the packages: change those, then run it. -->

Every key that Mesa adds to \`app-config.yaml\`. The same descriptions are the schema that Backstage checks the
configuration with when it starts. Nothing is needed to start; without roles everybody is a requester, and without
[definitions](definitions.md) the catalogue is empty.

What is not configured here: who files for a unit and which team supports an entity are
[annotations of the catalog](installation.md#then); tabs, cards and widgets are [extensions](catalog-pages.md#configuration);
the database, sign-in and replicas are [Backstage's own](operations.md).

"Read by" says how far a value travels: keys read by the backend never reach a browser.
`;

/**
 * The page that describes the keys of some packages.
 *
 * @param {{ name: string, description: string, keys: ConfigKey[] }[]} packages
 */
export function renderReference(packages) {
  const sections = packages.map(({ name, description, keys }) =>
    [
      `## ${name}`,
      `${description.replace(/\.$/, '')}.`,
      [
        '| key | type | default | read by | meaning |',
        '| --- | --- | --- | --- | --- |',
        ...keys
          // Groups such as `app` are Backstage's: it says what they are.
          .filter(key => key.text)
          .map(key => renderRow(key)),
      ].join('\n'),
    ].join('\n\n'),
  );
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}

function renderRow(key) {
  const { path, type, unit, text, visibility, deprecated } = key;
  const meaning = [
    text,
    deprecated === undefined ? '' : `Deprecated: ${deprecated}`,
  ];
  return `| ${[
    `\`${path}\``,
    unit ? `${type} of ${unit}` : type,
    renderDefault(key),
    type.includes('object') ? '' : visibility,
    meaning.filter(Boolean).join(' '),
  ]
    .map(cell => cell.replaceAll('|', '\\|'))
    .join(' | ')} |`;
}

function renderDefault(key) {
  if (key.default !== undefined) {
    return `\`${key.default}\``;
  }
  return key.isOptional ? '' : 'required';
}
