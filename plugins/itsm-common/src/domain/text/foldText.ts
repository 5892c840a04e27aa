/**
 * Text as searches compare it: lower case, accents taken off, so that
 * "contrasena" finds "Contraseña".
 *
 * @public
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFD')
      // Marks alone: "^" and "´" are diacritics too, but letters of nobody.
      .replace(/\p{Mark}/gu, '')
      .toLocaleLowerCase('es')
  );
}
