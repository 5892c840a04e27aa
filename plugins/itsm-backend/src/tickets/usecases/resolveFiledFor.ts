import { NotAllowedError } from '@backstage/errors';
import {
  type EndpointInput,
  type Finding,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../../access/Caller';
import type { Organisation } from '../../directory/Directory';
import {
  sentenceOf,
  validationError,
  withFindings,
} from '../../http/validationError';
import type { NewPerson } from '../../people/PeopleStore';
import type { Person } from '../../people/Person';
import { isNameableUnit, requirePerson } from './namedByCaller';
import type { TicketToolbox } from './TicketToolbox';

type Body = EndpointInput<'createTicket'>['body'];

/** Who asks, who is helped, and for which unit it counts. @internal */
export type FiledFor = { requester: Person; unit?: string } & (
  | { beneficiary: Person }
  | { contact: NewPerson }
);

/**
 * Settles for whom a request is filed (product row R5): everybody for
 * themself, a liaison for people of the units they serve, also people
 * without an account, the desk for anybody.
 *
 * @throws NotAllowedError when the caller may not file for that person
 * @internal
 */
export async function resolveFiledFor(
  tools: TicketToolbox,
  caller: Caller,
  organisation: Organisation,
  body: Body,
): Promise<FiledFor> {
  const requester = body.requester
    ? await requirePerson(tools, caller, body.requester, 'requester')
    : caller.person;

  if (body.beneficiary !== undefined && typeof body.beneficiary !== 'string') {
    const { unit: given, ...typed } = body.beneficiary;
    const unit = await unitOfContact(
      tools,
      caller,
      organisation,
      body.unit ?? given,
    );
    return {
      requester,
      contact: { ...typed, ...(unit ? { unit } : {}) },
      ...(unit ? { unit } : {}),
    };
  }

  const beneficiary =
    body.beneficiary && body.beneficiary !== requester.ref
      ? await requirePerson(tools, caller, body.beneficiary, 'beneficiary')
      : requester;
  const isForOther = beneficiary.id !== caller.person.id;
  if (isForOther && !caller.isStaff && !servesPerson(caller, beneficiary)) {
    throw notAllowed(
      caller.liaisonOf.length > 0
        ? finding('beneficiary', 'notOfYourUnits', { person: beneficiary.name })
        : finding('beneficiary', 'filingForOthers'),
    );
  }
  const unit = body.unit ?? beneficiary.unit;
  if (body.unit) {
    await requireUnit(tools, caller, organisation, body.unit, beneficiary);
  }
  return { requester, beneficiary, ...(unit ? { unit } : {}) };
}

/** A right that is missing for one answer, told at that answer. */
function notAllowed(problem: Finding): NotAllowedError {
  return withFindings(new NotAllowedError(sentenceOf([problem])), [problem]);
}

function servesPerson(caller: Caller, person: Person): boolean {
  return person.unit !== undefined && caller.liaisonOf.includes(person.unit);
}

async function unitOfContact(
  tools: TicketToolbox,
  caller: Caller,
  organisation: Organisation,
  given: string | undefined,
): Promise<string | undefined> {
  if (!caller.isStaff && caller.liaisonOf.length === 0) {
    throw notAllowed(finding('beneficiary', 'filingForContacts'));
  }
  const unit =
    given ?? (caller.liaisonOf.length === 1 ? caller.liaisonOf[0] : undefined);
  if (!caller.isStaff) {
    if (!unit) {
      throw validationError([finding('beneficiary.unit', 'unitOfContact')]);
    }
    if (!caller.liaisonOf.includes(unit)) {
      throw notAllowed(
        finding('beneficiary.unit', 'notLiaisonOf', {
          unit: organisation.title(unit),
        }),
      );
    }
  }
  if (unit) {
    await requireKnownUnit(
      tools,
      caller,
      organisation,
      unit,
      'beneficiary.unit',
    );
  }
  return unit;
}

async function requireUnit(
  tools: TicketToolbox,
  caller: Caller,
  organisation: Organisation,
  unit: string,
  beneficiary: Person,
): Promise<void> {
  if (unit === beneficiary.unit) {
    return;
  }
  await requireKnownUnit(tools, caller, organisation, unit, 'unit');
  const belongs =
    caller.liaisonOf.includes(unit) ||
    (beneficiary.ref !== undefined &&
      organisation
        .withAncestors(organisation.groupsOf(beneficiary.ref))
        .has(unit));
  if (!caller.isStaff && !belongs) {
    throw notAllowed(
      finding('unit', 'notOfUnit', {
        person: beneficiary.name,
        unit: organisation.title(unit),
      }),
    );
  }
}

async function requireKnownUnit(
  tools: TicketToolbox,
  caller: Caller,
  organisation: Organisation,
  unit: string,
  path: string,
): Promise<void> {
  if (!(await isNameableUnit(tools, caller, organisation, unit))) {
    throw validationError([finding(path, 'unknownUnit', { ref: unit })]);
  }
}
