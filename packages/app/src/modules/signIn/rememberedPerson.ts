const STORAGE_KEY = 'mesa.demoSignIn.person';

/** The person who was signed in when this browser last showed the portal. */
export function rememberedPerson(): string | undefined {
  return window.localStorage.getItem(STORAGE_KEY) ?? undefined;
}

/** Keeps the person signed in over a reload of the page. */
export function rememberPerson(ref: string): void {
  window.localStorage.setItem(STORAGE_KEY, ref);
}

/** The next visit starts at the sign-in page. */
export function forgetPerson(): void {
  window.localStorage.removeItem(STORAGE_KEY);
}
