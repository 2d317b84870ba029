import type { Candidate } from '../candidates/candidate.ts';
import { personKey } from '../candidates/keys.ts';
import { readPersonFacts } from '../candidates/person-facts.ts';
import type { TalentPoolCtx } from '../database.ts';
import { readArrivals } from '../dispatch/borrowed-facts.ts';
import { personKeyOf } from './person-key.ts';
import type { PersonFacts } from './recusal-facts.ts';

export interface ScreenedPerson {
  readonly userId: string | null;
  readonly personId: string | null;
  readonly displayName: string;
}

/**
 * People as the rules see them, whether or not they stand in a pool; of those who come from elsewhere
 * what the dispatch carries. What nobody has written down stays unknown, and the rules answer 疑似.
 */
export async function screenedPeople(
  ctx: TalentPoolCtx,
  people: readonly ScreenedPerson[],
): Promise<readonly Candidate[]> {
  const personIds = people.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const facts = await readPersonFacts(ctx, [...new Set(personIds)]);
  const arrivals = await readArrivals(
    ctx,
    people.flatMap(({ userId }) => userId ?? []),
  );
  return people.map((person) => {
    const arrival = arrivals.get(person.userId ?? '');
    return {
      ...candidateOf(ctx, person, {
        ...unknown,
        ...arrival?.facts,
        ...facts.get(person.personId ?? ''),
        ...(arrival === undefined ? {} : { declaration: arrival.declaration }),
      }),
      ...(arrival === undefined ? {} : { homeTenantId: arrival.homeTenantId }),
    };
  });
}

const unknown = {
  nativeCounty: null,
  grownCounty: null,
  workCounties: null,
  career: null,
  education: null,
  relatives: null,
  inspected: [],
  declaration: { signedFor: [], ties: [] },
  objections: [],
  secretlyBarred: [],
} satisfies Omit<PersonFacts, 'candidateId' | 'keys'>;

function candidateOf(
  ctx: TalentPoolCtx,
  person: ScreenedPerson,
  facts: Omit<PersonFacts, 'candidateId' | 'keys'>,
): Candidate {
  const { displayName, personId, userId } = person;
  const candidateId = personKeyOf(person);
  return {
    origin: 'pool',
    personId,
    userId,
    homeTenantId: ctx.scope.tenantId,
    staffing: { id: candidateId, name: displayName, ...noStaffing },
    facts: { candidateId, keys: personId === null ? [] : [personKey(personId)], ...facts },
  };
}

/** Screening reads nothing of it. */
const noStaffing = {
  sendingUnit: '',
  sendingUnitName: '',
  homeCode: '',
  level: 'county',
  external: false,
  skills: [],
  mayLead: false,
  mayDeputise: false,
  experienced: false,
  roundsServed: 0,
  consecutiveRounds: 0,
  evaluation: null,
  unavailable: [],
  partyMember: false,
} as const;
