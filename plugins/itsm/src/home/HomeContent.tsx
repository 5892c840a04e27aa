import { Container, Flex } from '@backstage/ui';
import type { Catalogue, Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { waitingFirst } from '../portal/requests/waitsForRequester';
import { useItsmRoutes } from '../routing';
import { ServiceStatusBanner } from '../serviceStatus';
import { AskBox } from './AskBox';
import { DeskSection } from './DeskSection';
import { QuickLinks } from './QuickLinks';
import { RequestsSection } from './RequestsSection';

/** How many tickets a list of the home page holds. */
const FEW = 5;

/** The dashboard that everybody starts from, by role (row N3). */
export function HomeContent() {
  const { t } = useItsmTranslation();
  const me = useMe();
  const catalogue = useItsmQuery('getCatalogue', { query: {} });
  const name = me.value?.person.name;
  return (
    <Container>
      <Flex direction="column" gap="8" pt="4" pb="8">
        <ServiceStatusBanner />
        <AskBox
          greeting={
            name ? t('home.greeting', { name }) : t('home.greetingAnonymous')
          }
          catalogue={catalogue.value}
        />
        {!me.value && me.loading && <LoadingBlock lines={4} lineHeight={64} />}
        {!me.value && me.error && (
          <ErrorNotice error={me.error} onRetry={me.refresh} />
        )}
        {me.value && <ByRole me={me.value} catalogue={catalogue.value} />}
      </Flex>
    </Container>
  );
}

function ByRole(props: { me: Me; catalogue: Catalogue | undefined }) {
  const { me, catalogue } = props;
  return (
    <>
      {me.can.readQueues && <DeskLists />}
      {!me.can.readQueues && <OwnRequests />}
      {me.liaisonOf.length > 0 && <UnitRequests />}
      {me.can.readQueues && <OwnRequests isBrief />}
      {!me.can.readQueues && catalogue && (
        <QuickLinks catalogue={catalogue} me={me} />
      )}
    </>
  );
}

function OwnRequests({ isBrief }: { isBrief?: boolean }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <RequestsSection
      title={t('home.mine.title')}
      link={{ href: routes.myRequests(), text: t('home.mine.all') }}
      query={{
        chip: 'filedByMe',
        state: 'open',
        sort: 'updatedAt',
        // Those that wait for an answer come first, so look at more of them.
        limit: isBrief ? FEW : 4 * FEW,
      }}
      arrange={tickets => waitingFirst(tickets).slice(0, FEW)}
      empty={{
        title: t('home.mine.empty'),
        description: t('home.mine.emptyText'),
      }}
    />
  );
}

function UnitRequests() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <RequestsSection
      title={t('home.units.title')}
      link={{
        href: `${routes.myRequests()}?of=units`,
        text: t('home.units.all'),
      }}
      query={{
        chip: 'myUnits',
        state: 'open',
        sort: 'updatedAt',
        limit: FEW,
      }}
      empty={{ title: t('home.units.empty') }}
      showPerson
    />
  );
}

function DeskLists() {
  const { t } = useItsmTranslation();
  return (
    <>
      <DeskSection />
      <RequestsSection
        title={t('home.desk.mine')}
        query={{ chip: 'mine', sort: 'priority', order: 'asc', limit: FEW }}
        empty={{
          title: t('home.desk.empty'),
          description: t('home.desk.emptyText'),
        }}
        showPerson
        showPriority
      />
    </>
  );
}
