import type { Candidate } from '../candidates/candidate.ts';
import type { CandidateContent } from './card-content.ts';
import { portableKeys } from './portable-keys.rules.ts';

type Facts = Candidate['facts'];

/**
 * A card out of a pool member: what the rules compare, as keys that mean something outside the tenant.
 * Identity and phone numbers, the names of relatives, what relatives they are and the posts held stay.
 */
export function candidateContent(
  { facts, staffing }: Candidate,
  ownKeys: readonly string[],
): CandidateContent {
  const { id: _, ...person } = staffing;
  return {
    staffing: {
      ...person,
      skills: [...person.skills],
      unavailable: person.unavailable.map(({ from, to }) => ({ from, to })),
    },
    facts: {
      keys: portableKeys([...facts.keys, ...ownKeys]),
      nativeCounty: facts.nativeCounty,
      grownCounty: facts.grownCounty,
      workCounties: facts.workCounties === null ? null : [...facts.workCounties],
      career: careerOf(facts.career),
      education: educationOf(facts.education),
      relatives: relativesOf(facts.relatives),
      inspected: facts.inspected.map(({ countyCode, place, role, roundsAgo }) => ({
        countyCode,
        role,
        roundsAgo,
        place: portableKeys(place),
      })),
    },
  };
}

function careerOf(career: Facts['career']): CandidateContent['facts']['career'] {
  if (career === null) return null;
  return career.map(({ from, isLeadership, place, placeName, superior, to }) => ({
    from,
    to,
    place: portableKeys(place),
    placeName,
    post: '',
    isLeadership,
    superior: portableKeys(superior),
  }));
}

function educationOf(education: Facts['education']): CandidateContent['facts']['education'] {
  if (education === null) return null;
  return education.map(({ from, school, schoolName, to }) => ({
    from,
    to,
    school: portableKeys(school),
    schoolName,
  }));
}

function relativesOf(relatives: Facts['relatives']): CandidateContent['facts']['relatives'] {
  if (relatives === null) return null;
  return relatives.map(({ closeness, person, place }) => ({
    closeness,
    person: portableKeys(person),
    place: portableKeys(place),
  }));
}

/** A card as the rules read it; what relatives they are it does not say. */
export function factsOfContent(facts: CandidateContent['facts']) {
  return {
    ...facts,
    relatives: facts.relatives?.map((relative) => ({ ...relative, relation: '' })) ?? null,
  };
}
