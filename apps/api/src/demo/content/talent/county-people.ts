import { freshName } from '../people/names.ts';
import * as written from '../people/roster-rows.ts';
import { randomFrom } from '../random.ts';
import { rowsOf } from '../text-table.ts';
import { cityPool } from './city-rows.ts';
import * as posts from './county-posts.ts';
import { countyRows, type CountyRow } from './county-table.ts';

const columns = ['place', 'department', 'title', 'rank', 'major', 'marks', 'born'] as const;
type PostRow = Record<(typeof columns)[number], string>;

const natives = countyRows.filter(({ isZone }) => !isZone).map(({ code }) => code);
const peoples = ['汉族', '汉族', '汉族', '汉族', '汉族', '彝族', '白族', '回族', '苗族', '纳西族'];

/** People of the counties whose names are not written by hand, by code, as rows of the roster. */
export function countyRosters(): ReadonlyMap<string, string> {
  const taken = new Set(
    [...Object.values(written), cityPool, posts.guanduPool, posts.anningPool, posts.xishanNewcomers]
      .flatMap((rows) => rowsOf(rows, ['no', 'name']))
      .map(({ name }) => name),
  );
  return new Map(countyRows.map((county) => [county.code, rosterRows(county, taken)]));
}

function rosterRows(county: CountyRow, taken: Set<string>): string {
  return postsOf(county)
    .map((post, at) => rosterRow(post, { county, at, taken }))
    .join('\n');
}

function postsOf({ code, isZone }: CountyRow): PostRow[] {
  if (isZone) return rowsOf(posts.zonePosts, columns);
  const specialists = rowsOf(posts.countySpecialists, columns);
  const specialist = specialists[Number(code.slice(-3)) % specialists.length];
  return [...rowsOf(posts.countyPosts, columns), ...(specialist ? [specialist] : [])];
}

interface Position {
  readonly county: CountyRow;
  readonly at: number;
  readonly taken: Set<string>;
}

function rosterRow(post: PostRow, { at, county, taken }: Position): string {
  const random = randomFrom(`pool ${county.code} ${at}`);
  const gender = random.next() < 0.6 ? '男' : '女';
  const [first = 1980, last = 1990] = post.born.split('-').map(Number);
  const bornIn = `${random.int(first, last)}-${String(random.int(1, 12)).padStart(2, '0')}`;
  const isLocal = !county.isZone && random.next() < 0.6;
  const native = isLocal ? county.code : random.pick(natives);
  const ethnicity = random.pick(peoples);
  const name = freshName(random, gender, taken);
  const { department, major, marks, place, rank } = post;
  const title = post.title.replace('{委}', `${county.level}委`).replace('{级}', county.level);
  const no = String(at + 1).padStart(2, '0');
  const person = [no, name, gender, bornIn, ethnicity, native];
  return [...person, place, department, title, rank, major, marks].join(' | ');
}
