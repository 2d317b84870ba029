import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import pg from 'pg';

import { toCamelCase } from './identifier-case.ts';
import { forgetPlans, statementName } from './statement-names.ts';

/** Runs Kysely's queries on the one client whose transaction is already open. */
export class OpenTransactionDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #isOpen = true;

  constructor(client: pg.PoolClient, role: string) {
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        if (!this.#isOpen)
          throw new Error('the transaction is over: its connection may be serving somebody else');
        const { sql: text, parameters } = query;
        const name = statementName(client, role, text);
        const { command, fields, rowCount, rows } = await client
          .query<unknown[]>({
            text,
            values: [...parameters],
            rowMode: 'array',
            ...(name !== undefined && { name }),
          })
          .catch((error: unknown) => {
            if (isStalePlan(error)) forgetPlans();
            throw error;
          });
        const changes =
          command === 'INSERT' ||
          command === 'UPDATE' ||
          command === 'DELETE' ||
          command === 'MERGE';
        const objects = toObjects<R>(fields, rows);
        return changes
          ? { rows: objects, numAffectedRows: BigInt(rowCount ?? 0) }
          : { rows: objects };
      },
      streamQuery: () => {
        throw new Error('streaming inside a scoped transaction is not offered');
      },
    };
  }

  close(): void {
    this.#isOpen = false;
  }

  init = () => Promise.resolve();
  acquireConnection = () => Promise.resolve(this.#connection);
  beginTransaction = () => Promise.reject(new Error('the host has opened the transaction'));
  commitTransaction = () => Promise.reject(new Error('the host commits'));
  rollbackTransaction = () => Promise.reject(new Error('the host rolls back'));
  releaseConnection = () => Promise.resolve();
  destroy = () => Promise.resolve();
}

/** "cached plan must not change result type": the table has changed since. */
function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000';
}

function toObjects<Row>(
  fields: readonly pg.FieldDef[],
  rows: readonly (readonly unknown[])[],
): Row[] {
  const names = fields.map((field) => toCamelCase(field.name));
  return rows.map((row) => {
    const object: Record<string, unknown> = {};
    names.forEach((name, index) => (object[name] = row[index]));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely has typed the row by the query
    return object as Row;
  });
}
