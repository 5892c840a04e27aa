import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first render of an app loads much; a busy machine takes longer than the stock second.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
