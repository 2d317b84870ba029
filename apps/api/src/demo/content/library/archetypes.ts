import type { Archetype } from './archetype.ts';
import { assets } from './assets.ts';
import { bureauCity } from './bureau-city.ts';
import { bureauEconomy } from './bureau-economy.ts';
import { bureauPeople } from './bureau-people.ts';
import { company } from './company.ts';
import { frugality } from './frugality.ts';
import { governance } from './governance.ts';
import { hospital } from './hospital.ts';
import { leadership } from './leadership.ts';
import { partyLife } from './party-life.ts';
import { projects } from './projects.ts';
import { school } from './school.ts';
import { street } from './street.ts';
import { study } from './study.ts';
import { village } from './village.ts';

export const archetypes: readonly Archetype[] = [
  ...study,
  ...frugality,
  ...projects,
  ...assets,
  ...leadership,
  ...partyLife,
  ...governance,
  ...street,
  ...village,
  ...school,
  ...hospital,
  ...company,
  ...bureauPeople,
  ...bureauEconomy,
  ...bureauCity,
];
