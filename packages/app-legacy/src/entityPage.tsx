import {
  EntityAboutCard,
  EntityHasComponentsCard,
  EntityHasSystemsCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import {
  EntityHealthCard,
  EntityImpactContent,
  EntityNextChangeCard,
  EntityOpenTicketsCard,
  EntityPersonTicketsContent,
  EntityServiceDeskContent,
  isImpactAvailable,
  isServiceDeskAvailable,
} from '@mesa-itsm/backstage-plugin-itsm';
import Grid from '@material-ui/core/Grid';

const serviceDeskCards = (
  <>
    <Grid item xs={12} md={6}>
      <EntityOpenTicketsCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityNextChangeCard />
    </Grid>
  </>
);

const overview = (
  <Grid container spacing={3} alignItems="stretch">
    <EntitySwitch>
      <EntitySwitch.Case if={isKind('user')}>
        <Grid item xs={12} md={6}>
          <EntityUserProfileCard />
        </Grid>
      </EntitySwitch.Case>
      <EntitySwitch.Case if={isKind('group')}>
        <Grid item xs={12} md={6}>
          <EntityGroupProfileCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityMembersListCard />
        </Grid>
        {serviceDeskCards}
      </EntitySwitch.Case>
      <EntitySwitch.Case>
        <Grid item xs={12} md={6}>
          <EntityAboutCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityHealthCard />
        </Grid>
        {serviceDeskCards}
        <EntitySwitch>
          <EntitySwitch.Case if={isKind('system')}>
            <Grid item xs={12}>
              <EntityHasComponentsCard />
            </Grid>
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isKind('domain')}>
            <Grid item xs={12}>
              <EntityHasSystemsCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </EntitySwitch.Case>
    </EntitySwitch>
  </Grid>
);

/**
 * The page of an entity, with the service desk's tabs and cards. An element
 * and not a component: the app looks for the pages mounted in it.
 */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {overview}
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/service-desk"
      title="Service desk"
      if={isServiceDeskAvailable}
    >
      <EntityServiceDeskContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/impact" title="Impact" if={isImpactAvailable}>
      <EntityImpactContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/my-tickets"
      title="My tickets"
      if={isKind('user')}
    >
      <EntityPersonTicketsContent />
    </EntityLayout.Route>
  </EntityLayout>
);
