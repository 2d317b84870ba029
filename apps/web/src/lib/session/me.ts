/** Answer of `GET /api/v1/me`. */
export interface Me {
  readonly user: {
    readonly id: string;
    readonly userName: string;
    readonly displayName: string;
    readonly totpEnabled: boolean;
  };
  readonly memberships: readonly Membership[];
  readonly mandates: readonly Mandate[];
  readonly unitAccess: readonly UnitAccess[];
}

interface InTenant {
  readonly tenantCode: string;
  readonly tenantName: string;
  readonly permissions: readonly string[] | null;
  /** Ids of the plugins the tenant has enabled. */
  readonly plugins: readonly string[];
  /** The tenant wants its pages marked with who reads them. */
  readonly watermark?: boolean;
}

export interface Membership extends InTenant {
  readonly tenantKind: string;
  readonly roles: readonly { readonly key: string; readonly title: string }[];
}

export interface Mandate extends InTenant {
  readonly teamId: string;
  readonly teamName?: string | null;
  readonly role: string;
  /** The window of the authority, end not included. */
  readonly validFrom: string;
  readonly validTo: string;
}

export interface UnitAccess extends InTenant {
  readonly unitId: string;
  readonly unitName: string;
  readonly part: 'unitHead' | 'unitLiaison';
}
