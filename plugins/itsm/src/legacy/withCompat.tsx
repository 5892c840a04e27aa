import type { ComponentType } from 'react';
import { compatWrapper } from '@backstage/core-compat-api';

/** A component that finds what it needs in apps of both frontend systems. */
export function withCompat(Component: ComponentType): () => JSX.Element {
  return function InEitherSystem() {
    return compatWrapper(<Component />);
  };
}
