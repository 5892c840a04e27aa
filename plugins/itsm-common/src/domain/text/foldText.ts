/**
 * Text as searches compare it: lower case, accents taken off, so that
 * "contrasena" finds "Contraseña".
 *
 * @public
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('es');
}
