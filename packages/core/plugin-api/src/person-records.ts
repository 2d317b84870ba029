/** A person as he is written; what is left out stays as it is stored. */
export interface PersonFields {
  readonly name?: string;
  readonly gender?: 'male' | 'female' | null;
  readonly bodyId?: string | null;
  readonly unitId?: string | null;
  /** 职务. */
  readonly title?: string | null;
  /** 职级. */
  readonly rank?: string | null;
  /** 政治面貌. */
  readonly politics?: string | null;
  readonly phone?: string | null;
  /** Any spelling; kept normalised and sealed. */
  readonly idNumber?: string;
  /** 尚未核验: the ID number is taken as it is, although its last digit does not fit. */
  readonly idUnverified?: boolean;
}

/** A person of the tenant without personal numbers. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly gender: 'male' | 'female' | null;
  readonly bodyId: string | null;
  readonly unitId: string | null;
  readonly title: string | null;
  readonly rank: string | null;
  readonly politics: string | null;
  readonly hasPhone: boolean;
  readonly hasIdNumber: boolean;
  readonly active: boolean;
  readonly version: number;
}

/** A post somebody holds or held; days `YYYY-MM-DD`, a null end means that he holds it. */
export interface PostFields {
  readonly bodyId: string | null;
  readonly unitId: string | null;
  readonly employer: string;
  readonly post: string;
  readonly isLeadership: boolean;
  readonly isPrincipal?: boolean;
  readonly superiorId?: string | null;
  /** 直接上级 as written, where he is no person of the tenant. */
  readonly superiorName?: string | null;
  readonly beganOn: string;
  readonly endedOn: string | null;
}

/**
 * Records of people in the member scope and in jobs; elsewhere the register of people is closed.
 * Each write leaves one audit entry, with personal numbers sealed.
 */
export interface PersonRecordsPort {
  readonly find: (id: string) => Promise<PersonRecord | undefined>;
  /** Whoever bears this number, however it is spelt. */
  readonly findByIdNumber: (idNumber: string) => Promise<PersonRecord | undefined>;
  /**
   * @throws ValidationError `core.id_number_wrong` for a number that can be none, or whose last digit
   * does not fit and is not said to be unverified; ConflictError `core.id_number_taken`.
   */
  readonly create: (fields: PersonFields & { readonly name: string }) => Promise<PersonRecord>;
  /** Writes nothing when nothing differs. Throws as `create`. */
  readonly update: (id: string, fields: PersonFields) => Promise<PersonRecord>;
  /** Makes these the posts of the person; those that stay as they are keep their rows. */
  readonly setPosts: (id: string, posts: readonly PostFields[]) => Promise<void>;
  /** In full: whoever shows one masks it, or records why not. */
  readonly numbersOf: (
    ids: readonly string[],
  ) => Promise<
    ReadonlyMap<string, { readonly phone: string | null; readonly idNumber: string | null }>
  >;
}
