/** Stands where UTF-8 has nothing to say. */
const REPLACEMENT = '\uFFFD';
/** The same character in a file that holds it, read as `windows-1252`. */
const MISREAD = '\u00EF\u00BF\u00BD';

/**
 * The text of a file: UTF-8, or what spreadsheets of western offices write
 * when it is none.
 */
export async function readFileText(file: File): Promise<string> {
  const text = await readAs(file, 'utf-8');
  if (!text.includes(REPLACEMENT)) {
    return text;
  }
  const western = await readAs(file, 'windows-1252');
  return western.includes(MISREAD) ? text : western;
}

function readAs(file: File, encoding: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file, encoding);
  });
}
