import type { EndpointId } from '@mesa-itsm/backstage-plugin-itsm-common';
import { deepStrictEqual } from 'node:assert';
import type { RawArguments } from './DeskClient';
import { dump } from './dump';
import type { Desk } from './startDesk';

/** What an agent is told, once it is sure that nothing was written. @internal */
export async function refusal(
  desk: Desk,
  endpoint: EndpointId,
  args: RawArguments,
) {
  const before = await dump(desk.knex);
  const { status, body } = await desk.as('hugo').raw(endpoint, args);
  deepStrictEqual(await dump(desk.knex), before);
  return {
    status,
    name: body.error?.name,
    message: body.error?.message,
    code: body.error?.code,
    paths: body.error?.details?.map(detail => detail.path),
    codes: body.error?.details?.map(detail => detail.code),
  };
}
