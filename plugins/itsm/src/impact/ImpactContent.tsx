import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { Route, Routes } from 'react-router-dom';
import { DataQualityPage } from './dataQuality/DataQualityPage';
import { ImpactScreen } from './ImpactScreen';

/** ImpactAnalysis, and what is wrong with the catalog that it is worked out from. */
export function ImpactContent() {
  return (
    <Routes>
      <Route
        index
        element={
          <Container>
            <ImpactScreen />
          </Container>
        }
      />
      <Route path="data-quality" element={<DataQualityPage />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
