import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Lists that read more when their end comes into sight watch for it; in
// jsdom nothing ever does.
class NoIntersectionObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}
Object.assign(globalThis, { IntersectionObserver: NoIntersectionObserver });

// Rendering a whole app can take long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
