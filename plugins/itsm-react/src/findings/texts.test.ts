import {
  ADMIN_NOTES,
  type AdminNoteCode,
  FINDING_TEXTS,
  type FindingCode,
  REFUSALS,
  type RefusalCode,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { englishMessages } from '../translations/englishMessages';
import spanishMessages from '../translations/spanishMessages';

const languages: [string, Record<string, string>][] = [
  ['English', englishMessages],
  ['Spanish', spanishMessages],
];

const findings = Object.keys(FINDING_TEXTS) as FindingCode[];
const refusals = Object.keys(REFUSALS) as RefusalCode[];
const notes = Object.keys(ADMIN_NOTES) as AdminNoteCode[];

const gapsOf = (text: string, gap: RegExp) =>
  [...text.matchAll(gap)].map(match => match[1]);

describe.each(languages)('%s texts', (_language, texts) => {
  it.each(findings)('say what "%s" finds, with the values it has', code => {
    const text = texts[`finding.${code}`];
    expect(text?.trim()).toBeTruthy();
    expect(gapsOf(FINDING_TEXTS[code], /\{(\w+)\}/g)).toEqual(
      expect.arrayContaining(gapsOf(text, /\{\{(\w+)\}\}/g)),
    );
  });

  it.each(refusals)('say why "%s" refuses, with the values it has', code => {
    const text = texts[`refusal.${code}`];
    expect(text?.trim()).toBeTruthy();
    expect(REFUSALS[code]).toEqual(
      expect.arrayContaining(gapsOf(text, /\{\{(\w+)\}\}/g)),
    );
  });

  it.each(notes)('say what the note "%s" says, with its values', code => {
    const text = texts[`note.${code}`];
    expect(text?.trim()).toBeTruthy();
    expect(ADMIN_NOTES[code]).toEqual(
      expect.arrayContaining(gapsOf(text, /\{\{(\w+)\}\}/g)),
    );
  });

  it('are of no code that the contract does not know', () => {
    const known = new Set([
      ...findings.map(code => `finding.${code}`),
      ...refusals.map(code => `refusal.${code}`),
      ...notes.map(code => `note.${code}`),
    ]);
    const others = Object.keys(texts).filter(
      key => /^(finding|refusal|note)\./.test(key) && !known.has(key),
    );
    expect(others).toEqual([]);
  });
});
