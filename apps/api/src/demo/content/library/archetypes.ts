import type { Archetype } from './archetype.ts';
import { assets } from './assets.ts';
import { bureauCity } from './bureau-city.ts';
import { bureauCulture } from './bureau-culture.ts';
import { bureauEconomy } from './bureau-economy.ts';
import { bureauField } from './bureau-field.ts';
import { bureauPeople } from './bureau-people.ts';
import { bureauServices } from './bureau-services.ts';
import { company } from './company.ts';
import { finance } from './finance.ts';
import { frugality } from './frugality.ts';
import { governance } from './governance.ts';
import { hospital } from './hospital.ts';
import { leadership } from './leadership.ts';
import { partyLife } from './party-life.ts';
import { projects } from './projects.ts';
import { school } from './school.ts';
import { streetBenefits } from './street-benefits.ts';
import { street } from './street.ts';
import { study } from './study.ts';
import { village } from './village.ts';

export const archetypes: readonly Archetype[] = [
  ...study,
  ...frugality,
  ...finance,
  ...projects,
  ...assets,
  ...leadership,
  ...partyLife,
  ...governance,
  ...street,
  ...streetBenefits,
  ...village,
  ...school,
  ...hospital,
  ...company,
  ...bureauPeople,
  ...bureauServices,
  ...bureauEconomy,
  ...bureauCulture,
  ...bureauCity,
  ...bureauField,
];
