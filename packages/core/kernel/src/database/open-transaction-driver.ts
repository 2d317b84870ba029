import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';

/** Runs Kysely's queries on the one client whose transaction is already open. */
export class OpenTransactionDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #isOpen = true;

  constructor(client: pg.PoolClient) {
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        if (!this.#isOpen)
          throw new Error('the transaction is over: its connection may be serving somebody else');
        const { command, rowCount, rows } = await client.query(query.sql, [...query.parameters]);
        const changes =
          command === 'INSERT' ||
          command === 'UPDATE' ||
          command === 'DELETE' ||
          command === 'MERGE';
        return changes ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
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
