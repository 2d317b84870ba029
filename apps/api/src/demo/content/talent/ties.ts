import type { Ref } from '../basics.ts';
import { rowsOf } from '../text-table.ts';
import type { Relation } from './pool-types.ts';

/** Where the rules bite: person | relation | leader of an inspected unit */
const kin = `
km-p-26 | inLaw | yl-s-05-deputyA
km-p-31 | collateral | dc-s-08-deputyB
km-p-36 | inLaw | pl-s-05-principal
km-p-42 | spouse | fm-s-04-deputyA
km-p-45 | inLaw | jn-s-07-principal
km-p-49 | spouse | xd-s-05-principal
km-p-52 | collateral | gd-s-03-principal
wh-p-07 | collateral | sl-s-07-deputyA
pl-p-05 | inLaw | cg-s-06-deputyB
sm-p-09 | collateral | an-s-04-principal
lq-p-07 | spouse | wh-s-04-deputyA
xs-p-40 | spouse | xs-s-48-principal
xs-p-57 | inLaw | xs-s-47-deputyB
`;

export interface DemoKin {
  readonly personRef: Ref;
  readonly relation: Relation;
  readonly leaderRef: Ref;
}

const relations: readonly Relation[] = [
  'spouse',
  'parent',
  'child',
  'grandparent',
  'sibling',
  'collateral',
  'inLaw',
];

export const demoKin: readonly DemoKin[] = rowsOf(kin, ['person', 'relation', 'leader']).map(
  ({ leader, person, relation: name }) => {
    const relation = relations.find((known) => known === name);
    if (relation === undefined) throw new Error(`Unknown relation ${name}`);
    return { personRef: person, relation, leaderRef: leader };
  },
);

/** Who worked where before; those of the city at a unit it inspects now: person | place | posts back */
const formerly = `
km-p-11 | 昆明市东川区发展和改革局 | 1
km-p-13 | 石林彝族自治县农业农村局 | 1
km-p-16 | 寻甸回族彝族自治县卫生健康局 | 1
km-p-19 | 富民县教育体育局 | 1
km-p-27 | 禄劝彝族苗族自治县住房和城乡建设局 | 1
km-p-33 | 富民县人民政府永定街道办事处 | 1
km-p-38 | 寻甸回族彝族自治县卫生健康局 | 1
km-p-40 | 嵩明县农业农村局 | 1
km-p-47 | 昆明市呈贡区住房和城乡建设局 | 1
km-p-51 | 昆明市晋宁区农业农村局 | 1
xs-p-40 | 昆明市审计局 | 1
xs-p-42 | 昆明市财政局 | 3
`;

export interface FormerPlace {
  readonly name: string;
  /** 1 is the post before the present one. */
  readonly back: number;
}

export const formerPlaces: ReadonlyMap<Ref, FormerPlace> = new Map(
  rowsOf(formerly, ['person', 'name', 'back']).map(({ back, name, person }) => [
    person,
    { name, back: Number(back) },
  ]),
);
